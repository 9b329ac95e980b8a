"""Texts about figures."""

from fractions import Fraction

from PySide6.QtCore import QLocale

from fieldreg.domain.figures import populations as rates
from fieldreg.domain.figures.cube import UNKNOWN, FigureCell, FigureTable
from fieldreg.domain.figures.dimensions import AGE_BANDS, DISTANCE_BANDS, GENERATIONS, NO, YES
from fieldreg.domain.figures.indicators import Indicator, IndicatorValue
from fieldreg.domain.figures.populations import Rate
from fieldreg.domain.figures.questions import VERSIONS, Dimension, Measure
from fieldreg.domain.figures.small_cells.suppression import ProtectedCell
from fieldreg.domain.quotas import format_percent
from fieldreg.services.reference_lists.quota_progress import Silence
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import records as records_words

tr = translator("Figures")

_FIRST_BAND, *_, _LAST_BAND = AGE_BANDS


def measure_label(measure: Measure) -> str:
    return {
        Measure.PEOPLE: tr("people"),
        Measure.REGISTRATIONS: tr("participations"),
        Measure.ATTENDANCES: tr("attendances"),
        Measure.SESSIONS: tr("sessions"),
        Measure.HALF_DAYS: tr("half-days"),
    }[measure]


def measure_definition(measure: Measure) -> str:
    return {
        Measure.PEOPLE: tr("Each person counts once."),
        Measure.REGISTRATIONS: tr("A person counts once in each session."),
        Measure.ATTENDANCES: tr("A person counts at each half-day."),
        Measure.SESSIONS: tr("A session counts if somebody was there, or if it was closed."),
        Measure.HALF_DAYS: tr("The half-days of sessions that were held count."),
    }[measure]


def dimension_label(dimension: Dimension) -> str:
    return {
        Dimension.YEAR: tr("year"),
        Dimension.QUARTER: tr("quarter"),
        Dimension.MONTH: tr("month"),
        Dimension.COURSE: tr("course"),
        Dimension.THEME: tr("theme"),
        Dimension.AUDIENCE: tr("audience"),
        Dimension.FORM: tr("training or event"),
        Dimension.TRAINER_LEVEL: tr("training of trainers"),
        Dimension.PROJECT: tr("project"),
        Dimension.PARTNER: tr("partner"),
        Dimension.PARTNER_PART: tr("partner’s part"),
        Dimension.MODE: tr("in person or online"),
        Dimension.HELD_AIMAG: tr("aimag of the session"),
        Dimension.HELD_SOUM: tr("soum of the session"),
        Dimension.HELD_DISTANCE: tr("distance of the session from the capital"),
        Dimension.GENERATION: tr("generation of the cascade"),
        Dimension.COMPLETED: tr("completed"),
        Dimension.PART: tr("part in the session"),
        Dimension.AIMAG: tr("aimag of residence"),
        Dimension.SOUM: tr("soum of residence"),
        Dimension.RURAL: tr("rural or urban"),
        Dimension.DISTANCE: tr("distance of residence from the capital"),
        Dimension.GENDER: tr("gender"),
        Dimension.AGE: tr("age"),
        Dimension.YOUTH: tr("15 to 34 years"),
        Dimension.MINOR: tr("minor or adult"),
        Dimension.NEW: tr("new or returning"),
    }[dimension]


def value_label(dimension: Dimension, value: str | None) -> str:
    if value is None:
        return tr("without")
    if value == UNKNOWN:
        return tr("not known")
    match dimension:
        case Dimension.GENDER:
            words = people_words.gender(value)
        case Dimension.AGE:
            words = _age_label(value)
        case Dimension.DISTANCE | Dimension.HELD_DISTANCE:
            words = _distance_label(value)
        case Dimension.GENERATION:
            words = _generation_label(value)
        case Dimension.QUARTER:
            year, _, number = value.partition("-Q")
            words = tr("{year}, quarter {number}").format(year=year, number=number)
        case Dimension.MONTH:
            words = value.replace("-", ".")
        case _:
            words = _yes_no_label(dimension, value) or records_words.choice_label(value)
    return words


def _age_label(band: str) -> str:
    low, high = AGE_BANDS[band]
    if band == _FIRST_BAND:
        return tr("under {age}").format(age=high + 1)
    if band == _LAST_BAND:
        return tr("{age} and over").format(age=low)
    return f"{low}–{high}"


def _distance_label(band: str) -> str:
    low, high = map(format_count, DISTANCE_BANDS[band])
    *_, last = DISTANCE_BANDS
    if band == last:
        return tr("{distance} km and farther").format(distance=low)
    return tr("{low}–{high} km").format(low=low, high=high)


def _generation_label(name: str) -> str:
    first, *_, last = GENERATIONS
    if name == first:
        return tr("{generation}: first sessions").format(generation=name)
    if name == last:
        return tr("{generation} and later").format(generation=name.removesuffix("+"))
    return name


def _yes_no_label(dimension: Dimension, value: str) -> str:
    return {
        (Dimension.RURAL, YES): tr("rural"),
        (Dimension.RURAL, NO): tr("urban"),
        (Dimension.YOUTH, YES): "15–34",
        (Dimension.YOUTH, NO): tr("other age"),
        (Dimension.MINOR, YES): tr("under {age}").format(age=18),
        (Dimension.MINOR, NO): tr("{age} and over").format(age=18),
        (Dimension.NEW, YES): tr("first session"),
        (Dimension.NEW, NO): tr("came before"),
        (Dimension.COMPLETED, YES): tr("completed"),
        (Dimension.COMPLETED, NO): tr("not completed"),
        (Dimension.TRAINER_LEVEL, YES): tr("training of trainers"),
        (Dimension.TRAINER_LEVEL, NO): tr("other training"),
    }.get((dimension, value), "")


def describe_definition(table: FigureTable) -> str:
    question = table.question
    names = [
        (measure_label(question.measure), VERSIONS[question.measure]),
        *((dimension_label(each), VERSIONS[each]) for each in question.used),
    ]
    named = ", ".join(f"{name} ({version})" for name, version in names)
    told = tr("Definitions: {names}.").format(names=named)
    return f"{measure_definition(question.measure)} {told}"


def describe_doubts(table: FigureTable, open_count: int, silence: Silence) -> str:
    found = []
    if open_count:
        found.append(tr("Something is not known of %Ln people who could move it.", open_count))
    if table.open_pairs:
        found.append(tr("%Ln pairs of people may be one person each.", table.open_pairs))
    if table.open_courses:
        words = tr("Pairs of courses that may be one each: {count}.")
        found.append(words.format(count=format_count(table.open_courses)))
    if table.open_conflicts:
        found.append(tr("Of %Ln people two values stand in conflict.", table.open_conflicts))
    if table.open_sessions:
        words = tr("Sessions of which two versions stand in conflict: {count}.")
        found.append(words.format(count=format_count(table.open_sessions)))
    found = found or [tr("Nothing is missing that could move it.")]
    if silence.laptops:
        words = tr("Silent laptops: {count}, with planned seats: {seats}.")
        seats = format_count(silence.seats)
        found.append(words.format(count=format_count(silence.laptops), seats=seats))
    if table.is_without_confidential:
        found.append(tell_without_confidential())
    return " ".join(found)


def tell_without_confidential() -> str:
    return tr("People of confidential courses are not counted here.")


def format_cell_bounds(cell: FigureCell | ProtectedCell) -> str:
    if cell.value is None:
        return tr("not shown, too few people")
    if cell.is_unknown:
        return tr("not known where")
    if cell.low is None or cell.high is None:
        return tr("not shown")
    if cell.low == cell.high:
        return tr("certain")
    about = "≈ " if isinstance(cell, FigureCell) and cell.is_outer else ""
    return f"{about}{format_count(cell.low)}–{format_count(cell.high)}"


def format_count(number: int) -> str:
    return QLocale().toString(number)


def format_indicator(indicator: Indicator, found: IndicatorValue | None) -> tuple[str, str]:
    if found is None:
        return "", tr("nothing of it is kept yet")
    if found.low is None or found.high is None:
        return "", tr("no record yet")
    number = _format_share if indicator.is_share else _format_whole
    value = "" if found.value is None else number(found.value, 0)
    if found.low == found.high:
        return value, tr("certain")
    return value, f"{number(found.low, -1)}–{number(found.high, 1)}"


def format_rate(rate: Rate | None) -> str:
    if rate is None:
        return ""
    value, *bounds = (
        each.replace(".", QLocale().decimalPoint()) for each in rates.format_rate(rate)
    )
    return value if rate.low == rate.high else f"{value} ({'–'.join(bounds)})"


def _format_whole(number: Fraction, _towards: int) -> str:
    return format_count(int(number))


def _format_share(share: Fraction, towards: int) -> str:
    text = format_percent(share, towards=towards).replace(".", QLocale().decimalPoint())
    return tr("{share} %").format(share=text)


def format_per_mille(number: int) -> str:
    return _format_share(Fraction(number, 1000), 0)


def indicator_label(indicator: Indicator) -> str:
    return {
        "people-trained": tr("People who took part, each once"),
        "completed": tr("People who completed a training by its rule"),
        "new": tr("People at their first session"),
        "returners": tr("People who had come before"),
        "women": tr("Share of women"),
        "other-genders": tr("Share of people of another gender"),
        "aged-15-34": tr("Share of people of 15 to 34 years"),
        "under-18": tr("Share of people under 18"),
        "guardians-consent": tr("Share of people under 18 with their guardian’s consent"),
        "rural": tr("Share of people who live outside the capital and aimag centres"),
        "soums-reached": tr("Soums and districts from which somebody took part, of 339"),
        "sessions": tr("Sessions held"),
        "half-days": tr("Half-days held"),
        "person-half-days": tr("Half-days that people attended, two to a person-day"),
        "awareness-events": tr("Awareness events held"),
        "awareness-people": tr("People at awareness events, each once"),
        "trainers-trained": tr("People who completed a training of trainers"),
        "organisations-completed": tr(
            "Partner organisations of a training that somebody completed, each once"
        ),
        "utilisation": tr("Share of trainers trained in the period who have led a session"),
        "utilisation-6": tr("Share of trainers who led a session within six months"),
        "utilisation-12": tr("Share of trainers who led a session within twelve months"),
        "active-trainers": tr("Share of trainers who led a session in the last twelve months"),
        "cascade-reach": tr("People reached by the cascade from generation 1 on, each once"),
        "partnerships": tr("Partners of a work that began or was strengthened, each once"),
        "materials": tr("Training materials that were adapted"),
        "promises-kept": tr("Share of promises kept among those that were due"),
        "before-after": tr("Share of people who reached the pass mark afterwards"),
        "use-of-skills": tr("Use of what was learnt, three to twelve months later"),
        "satisfaction": tr("Satisfaction, by one standard question"),
    }.get(indicator.name, indicator.text)
