"""The sorts of statements that must be the same in every language."""

from enum import StrEnum


class Kind(StrEnum):
    """What is compared, in the order it is shown."""

    NUMBER = "number"
    DATE = "date"
    MONTH = "month"
    TIME = "time"
    PERSON = "person"
    POST = "post"
    QUOTE = "quote"
    PHOTO = "photo"
    LINK = "link"
    EMAIL = "email"
    PHONE = "phone"
    CONTACT = "contact"
