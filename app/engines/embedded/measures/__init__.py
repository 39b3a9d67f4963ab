"""An answer measured, each measurement a number from 0 to 1, and the fitted formulas that make scores of them."""
