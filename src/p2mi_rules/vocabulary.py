"""Which closed lists does the law of placement speak in?"""

from __future__ import annotations

from enum import Enum, StrEnum


class Open(Enum):
    """Why a fact has no value.

    ``NOT_KNOWN`` was asked and nobody could say, so it is never asked again; ``NOT_APPLICABLE`` says
    that the thing does not exist in this placement (no agency, no scheme).
    """

    NOT_STATED = "not_stated"
    NOT_ASKED = "not_asked"
    NOT_KNOWN = "not_known"
    NOT_APPLICABLE = "not_applicable"

    # Each member is one object, and some twenty of them are looked up for a placement: an enum's own hash is slow.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """The bare name: it stands in place of a value."""
        return self.name


class Route(StrEnum):
    """By which channel the worker leaves (UU 18/2017 Pasal 49, 50, 61, 63); ``NONE`` is outside every one of them."""

    G2G = "g2g"
    P2P = "p2p"
    UKPS = "ukps"
    PERSEORANGAN = "perseorangan"
    NONE = "none"


class Scheme(StrEnum):
    """The named programme within a route."""

    SPSK = "spsk"
    EPS = "eps"
    IJEPA = "ijepa"
    SSW = "ssw"
    TRIPLE_WIN = "triple_win"
    SEASONAL = "seasonal"
    DIRECT_HIRING = "direct_hiring"
    NO_SCHEME = "no_scheme"


class Recruiter(StrEnum):
    """Who arranged the placement."""

    P3MI = "p3mi"
    BADAN = "badan"
    REGIONAL_GOVERNMENT = "regional_government"
    EMPLOYER = "employer"
    SELF = "self"
    INDIVIDUAL = "individual"
    UNLICENSED_COMPANY = "unlicensed_company"
    TRAINING_CENTRE = "training_centre"
    TRAVEL_AGENT = "travel_agent"
    MANNING_AGENCY = "manning_agency"


class AgencyStatus(StrEnum):
    """What is said of a company's licence."""

    LICENSED = "licensed"
    WARNED = "warned"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    ENDED = "ended"


class EmployerKind(StrEnum):
    """Whose worker it will be (UU 18/2017 Pasal 4 ayat (1))."""

    LEGAL_ENTITY = "legal_entity"
    INDIVIDUAL = "individual"


class Occupation(StrEnum):
    """The kinds of work that law or policy names, and ``OTHER`` for the rest."""

    DOMESTIC_WORKER = "domestic_worker"
    CAREGIVER = "caregiver"
    NURSE = "nurse"
    PLANTATION = "plantation"
    AGRICULTURE = "agriculture"
    CONSTRUCTION = "construction"
    MANUFACTURING = "manufacturing"
    SHIPBUILDING = "shipbuilding"
    HOSPITALITY = "hospitality"
    SERVICES = "services"
    OIL_AND_GAS = "oil_and_gas"
    TRANSPORT = "transport"
    FISHERY = "fishery"
    SLAUGHTERING = "slaughtering"
    ENTERTAINMENT = "entertainment"
    FISHING_CREW = "fishing_crew"
    MERCHANT_CREW = "merchant_crew"
    ONLINE_SCAM = "online_scam"
    OTHER = "other"

    @property
    def at_sea(self) -> bool:
        """Whether it is the work of ship crew, a class of its own (UU 18/2017 Pasal 4 ayat (1) huruf c, Pasal 64)."""
        return self in {Occupation.FISHING_CREW, Occupation.MERCHANT_CREW}


class Category(StrEnum):
    """As what the person goes abroad (UU 18/2017 Pasal 4 ayat (2) lists who is outside the act)."""

    WORKER = "worker"
    STUDENT = "student"
    TRAINEE = "trainee"
    INVESTOR = "investor"
    OWN_BUSINESS = "own_business"
    CIVIL_SERVANT = "civil_servant"
    OFFICIAL_DUTY = "official_duty"
    REFUGEE = "refugee"


class Visa(StrEnum):
    """The visa held on departure; only ``WORK`` permits entry and work (UU 18/2017 Pasal 1 angka 15)."""

    WORK = "work"
    VISIT = "visit"
    PILGRIMAGE = "pilgrimage"
    STUDENT = "student"
    OTHER = "other"
    NONE = "none"


class Stage(StrEnum):
    """How far the placement has come."""

    RECRUITED = "recruited"
    STOPPED = "stopped"
    DEPARTED = "departed"
    RETURNED = "returned"


class Document(StrEnum):
    """The documents and steps that a placement may need."""

    MARITAL_STATUS = "marital_status"
    FAMILY_CONSENT = "family_consent"
    COMPETENCE_CERTIFICATE = "competence_certificate"
    HEALTH_CERTIFICATE = "health_certificate"
    PASSPORT = "passport"
    WORK_VISA = "work_visa"
    PLACEMENT_AGREEMENT = "placement_agreement"
    WORK_AGREEMENT = "work_agreement"
    SOCIAL_SECURITY = "social_security"
    OPP = "opp"
    SELECTION = "selection"
    TRAINING = "training"
    E_PMI = "e_pmi"
    CALL_LETTER = "call_letter"
    EMPLOYER_PROFILE = "employer_profile"
    OWN_RISK_STATEMENT = "own_risk_statement"
    JKN = "jkn"
    INTERNSHIP_PERMIT = "internship_permit"
    SEA_AGREEMENT = "sea_agreement"
    SEAMAN_BOOK = "seaman_book"
    RECRUITMENT_PERMIT = "recruitment_permit"


class Topic(StrEnum):
    """What a rule is about; a user's rulebook may declare topics of its own beside these."""

    DESTINATION = "destination"
    AGENCY = "agency"
    PERMIT = "permit"
    ROUTE = "route"
    RECRUITER = "recruiter"
    REGISTRATION = "registration"
    DOCUMENTS = "documents"
    VISA = "visa"
    AGE = "age"
    OCCUPATION = "occupation"
    COST = "cost"
    SCOPE = "scope"


class Status(StrEnum):
    """What a verdict says of the placement; architecture of the five words in ``docs/concepts.md``."""

    PROCEDURAL = "procedural"
    NO_BREACH_FOUND = "no_breach_found"
    NONPROCEDURAL = "nonprocedural"
    INDETERMINATE = "indeterminate"
    OUT_OF_SCOPE = "out_of_scope"


class Party(StrEnum):
    """Who answers for a breach; the worker who merely left outside procedure is never among them."""

    PLACER = "placer"
    AGENCY = "agency"
    NATURAL_PERSON = "natural_person"
    COMPANY = "company"
    BADAN = "badan"
    NOBODY = "nobody"


class Authority(StrEnum):
    """Whose word a source is, from the highest down; the last three never decide alone."""

    STATUTE = "statute"
    GOVERNMENT_REGULATION = "government_regulation"
    MINISTERIAL_REGULATION = "ministerial_regulation"
    DECREE = "decree"
    OFFICIAL_LIST = "official_list"
    AGREEMENT = "agreement"
    NATIONAL_STATEMENT = "national_statement"
    PLACEMENT_RECORD = "placement_record"
    REGIONAL_STATEMENT = "regional_statement"
    OTHER = "other"

    @property
    def decides(self) -> bool:
        """Whether a source of this authority may settle an answer by itself."""
        return self not in {Authority.PLACEMENT_RECORD, Authority.REGIONAL_STATEMENT, Authority.OTHER}

    @property
    def rank(self) -> int:
        """The place in the list: larger is weaker."""
        return tuple(Authority).index(self)


class Seen(StrEnum):
    """How a source was read, from the surest down; what is known from memory only never decides."""

    PRIMARY = "primary"
    COPY = "copy"
    PRESS = "press"
    MEMORY = "memory"

    @property
    def rank(self) -> int:
        """The place in the list: larger is weaker."""
        return tuple(Seen).index(self)


class DestinationStatus(StrEnum):
    """How a destination stands for one kind of placement at one moment."""

    DESIGNATED = "designated"
    CLOSED = "closed"
    SUSPENDED = "suspended"
    OTHER_SCHEME = "other_scheme"
    NOT_DESIGNATED = "not_designated"
    NOT_LISTED = "not_listed"


class Why(StrEnum):
    """Why an answer is still open."""

    NOT_STATED = "not_stated"
    NOT_KNOWN = "not_known"
    SEVERAL = "several"
    DATE_STRADDLES = "date_straddles"
    NO_INFORMATION = "no_information"
    SOURCES_CONFLICT = "sources_conflict"
    LAW_OPEN = "law_open"
