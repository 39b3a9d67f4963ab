"""How the people of a profession are called and what they do all day: those of the question bank, and others.

The others have no questions in the bank. They are there so that a title or a note of theirs is not taken for the
nearest of those that have.
"""

from typing import Final

PROFILES: Final[dict[str, tuple[str, ...]]] = {
    "software": (
        "software engineer", "backend, frontend or mobile developer", "QA, DevOps or site reliability engineer",
        "writing and deploying code, services and APIs",
    ),
    "machine_learning": (
        "machine learning engineer", "training, evaluating and serving models",
        "recommendation, ranking and deep learning research",
    ),
    "data": (
        "data analyst", "data engineer or data scientist", "statistician",
        "SQL, dashboards, statistics and data pipelines",
    ),
    "product": (
        "product manager", "owning a roadmap and deciding what to build",
        "discovery, prioritising and launching features",
    ),
    "design": (
        "product designer", "UX researcher", "user research, wireframes and prototypes",
        "visual design, layout and usability",
    ),
    "nursing": ("nurse", "midwife", "care of patients on a ward", "medication rounds, handover and bedside care"),
    "healthcare": (
        "clinician or therapist", "pharmacist, paramedic, physiotherapist or care worker",
        "dental hygienist or dentist", "radiographer or lab clinician", "assessing and treating patients in a clinic",
    ),
    "teaching": (
        "school teacher", "lecturer or tutor", "teaching pupils in a classroom",
        "lessons, curriculum, marking and behaviour",
    ),
    "sales": (
        "sales representative", "account manager", "winning customers, quotas and negotiating prices",
    ),
    "customer_service": (
        "customer support agent", "help desk and call centre", "answering complaints and requests of customers",
    ),
    "hospitality": (
        "restaurant or hotel manager", "chef, waiter or barista", "receptionist at a hotel",
        "kitchen, guests, bookings and service",
    ),
    "construction": (
        "site manager", "electrician, plumber, carpenter or builder", "civil engineer",
        "building work, wiring, drawings and site safety",
    ),
    "manufacturing": (
        "production operator", "factory shift supervisor", "machinist or welder",
        "machines, assembly lines and quality on the shop floor",
    ),
    "operations": (
        "operations manager", "warehouse and logistics supervisor", "supply chain planner",
        "shifts, stock, deliveries, rotas and supply chain",
    ),
    "finance": ("accountant", "financial analyst or auditor", "actuary", "budgets, month-end close, ledgers and tax"),
    "legal": ("lawyer or paralegal", "contracts, litigation and legal advice", "compliance officer"),
    "marketing": (
        "marketing manager", "copywriter", "campaigns, brand and content", "social media, search and advertising",
    ),
    "research": (
        "research scientist", "laboratory experiments and publications", "postdoctoral researcher at a university",
    ),
    "public_sector": (
        "policy adviser in government", "civil servant or council officer",
        "public services, consultations and ministers",
    ),
}  # fmt: skip

OTHERS: Final[tuple[tuple[str, ...], ...]] = (
    ("nursery nurse or nursery assistant", "childminder", "early years practitioner", "looking after toddlers at play"),
    ("veterinary nurse or vet", "zookeeper", "dog groomer or dog trainer", "feeding and treating animals"),
    ("farmer, farm manager or herdsman", "gardener, forester or beekeeper", "fisheries officer",
     "crops, cattle and soil"),
    ("administrator or office manager", "school business officer", "business support officer", "executive assistant",
     "secretary or clerk", "filing, diaries, minutes and post"),
    ("trainer of adults", "learning and development trainer", "clinical skills trainer", "running courses for staff"),
    ("fitness trainer", "personal trainer or sports coach", "lifeguard", "yoga or dance instructor"),
    ("librarian or library assistant", "archivist", "museum curator", "lending, collections and catalogues"),
    ("police officer", "prison officer", "security guard", "customs officer", "patrols, arrests and cells"),
    ("firefighter", "coastguard", "emergency planning officer"),
    ("social worker", "youth worker", "support worker", "safeguarding, families and home visits"),
    ("housing officer", "estate agent or letting agent", "property manager", "tenancies and viewings"),
    ("human resources adviser", "recruiter", "grievances, hiring and contracts of staff"),
    ("fundraising officer", "grants officer", "volunteer coordinator", "membership officer",
     "charity appeals and donors"),
    ("events officer", "stage manager", "sound or lighting engineer", "theatre, rehearsals, shows and venues"),
    ("musician", "photographer or film maker", "journalist", "editor", "painter or sculptor"),
    ("bus driver, lorry driver or train driver", "pilot or cabin crew", "ship's officer or steward",
     "routes and tachographs"),
    ("hairdresser or beautician", "tailor or dressmaker", "watchmaker or piano tuner", "baker, butcher or brewer"),
    ("buyer or procurement officer", "merchandiser", "shop assistant", "tenders, suppliers and stock ranges"),
    ("project manager", "programme manager", "business analyst", "business manager", "milestones and risk registers"),
    ("translator or interpreter", "technical writer", "proofreader"),
    ("chaplain or priest", "funeral director", "mortuary technician", "burials and services"),
    ("cleaner", "caretaker or porter", "facilities manager", "locksmith"),
    ("IT support technician", "network engineer", "systems administrator", "cabling, tickets and user accounts"),
    ("planning officer", "environmental health officer", "surveyor of land", "trading standards inspector"),
    ("mechanical design engineer", "electronics, chemical or aerospace engineer", "CAD drafter",
     "part drawings, tolerances, prototypes and test rigs"),
    ("communications officer", "press officer", "public relations adviser"),
)  # fmt: skip
"""Trades of which the bank has no questions, in the same manner."""
