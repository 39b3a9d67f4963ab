"""The names of countries and continents: a closed class, and wider than the towns that notes name instead."""

from typing import Final

from app.english.terms import lower

_COUNTRIES: Final = frozenset(
    name.strip()
    for name in """
        afghanistan, africa, albania, algeria, america, andorra, angola, antarctica, argentina, armenia, asia,
        australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize,
        benin, bhutan, bolivia, bosnia, botswana, brazil, britain, brunei, bulgaria, burkina faso, burma,
        burundi, cambodia, cameroon, canada, cape verde, chad, chile, china, colombia, congo, costa rica,
        croatia, cuba, cyprus, czechia, czech republic, denmark, djibouti, dominica, dominican republic, east
        timor, ecuador, egypt, el salvador, england, eritrea, estonia, eswatini, ethiopia, europe, fiji,
        finland, france, gabon, gambia, georgia, germany, ghana, great britain, greece, greenland, grenada,
        guatemala, guinea, guyana, haiti, holland, honduras, hong kong, hungary, iceland, india, indonesia,
        iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo,
        kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania,
        luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico,
        moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new
        zealand, nicaragua, niger, nigeria, north korea, north macedonia, northern ireland, norway, oman,
        pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, puerto
        rico, qatar, romania, russia, rwanda, samoa, saudi arabia, scotland, senegal, serbia, seychelles,
        sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, south africa, south america,
        south korea, south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,
        tajikistan, tanzania, thailand, togo, tonga, trinidad, tunisia, turkey, turkmenistan, uganda, uk,
        ukraine, united arab emirates, united kingdom, united states, uruguay, us, usa, uzbekistan, vanuatu,
        venezuela, vietnam, wales, yemen, zambia, zimbabwe
    """.split(",")
)  # fmt: skip


def is_country(name: str) -> bool:
    """Whether a name is that of a country or a continent."""
    return lower(name).removeprefix("the ").replace(".", "") in _COUNTRIES
