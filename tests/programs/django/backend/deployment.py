"""How this deployment of the backend differs from others: what an operator chooses when starting it."""
import os
from dataclasses import dataclass, replace
from typing import Optional

DOCUMENTED = "documented"
CURRENT = "current"


@dataclass
class Deployment:
    form: str = os.environ.get("BACKEND_FORM", DOCUMENTED)
    # The newest servers of the current form rename a few fields and leave the agents' tokens out.
    newest: bool = os.environ.get("BACKEND_NEWEST") == "1"
    job_step_seconds: float = float(os.environ.get("BACKEND_JOB_STEP", "0.1"))
    throttle_rate: str = os.environ.get("BACKEND_THROTTLE", "100000/min")
    serves_tail: bool = True
    tail_sends_events: bool = os.environ.get("BACKEND_FORM") == CURRENT
    console_log_as_lines: bool = False
    in_maintenance: bool = False
    max_archive_bytes: Optional[int] = None
    max_log_bytes: Optional[int] = None

    @property
    def is_current(self):
        return self.form == CURRENT

    def reset(self):
        self.__dict__.update(replace(_AS_STARTED).__dict__)


deployment = Deployment()
_AS_STARTED = replace(deployment)
