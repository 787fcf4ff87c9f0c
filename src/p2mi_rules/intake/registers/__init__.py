"""How does a list of agencies that somebody saved become a register?"""

from __future__ import annotations

from p2mi_rules.intake.registers.headers import Column, Guess, Use, guess
from p2mi_rules.intake.registers.importing import PassedOver, ReadRegister, read_register

__all__ = ["Column", "Guess", "PassedOver", "ReadRegister", "Use", "guess", "read_register"]
