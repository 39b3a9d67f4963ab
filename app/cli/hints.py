"""What the command line says of the next step, where it is another command."""

from typing import Final

ADVERT: Final = (
    "A job description says what is asked, and counts as none of your experience: questions and the job match go by "
    "it. To prepare for that job by name and date, make it a target: greenroom targets --role ROLE --company COMPANY "
    "--date YYYY-MM-DD --job-description FILE; then name the target's id with --target."
)
"""What is said once below a job description that was added."""

NO_DATE: Final = (
    "No date is known, so this is a week's work. With one, the plan ends the day before: greenroom targets --role ROLE "
    "--company COMPANY --date YYYY-MM-DD, then greenroom prepare --target ID."
)
"""What is said above a plan that ends on no day."""
