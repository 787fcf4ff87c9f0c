"""Of what does the answer hang together: which blocks of rules, over which cells of which facts?"""

from __future__ import annotations

from p2mi_rules.engine.network.blocks import Block, Level
from p2mi_rules.engine.network.build import network_of
from p2mi_rules.engine.network.network import Network
from p2mi_rules.engine.network.tables import RuleTable

__all__ = ["Block", "Level", "Network", "RuleTable", "network_of"]
