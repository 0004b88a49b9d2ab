"""Our own typesetter: tagged, archival, kerned, kinsoku, "page x of y"."""

import json
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.peers.given import ROUNDS
from tests.bench.processes import peak_memory
from tests.bench.sample_kit import edited, photo_kit, release_kit


def main() -> None:
    from mediadesk.press_kit.pdf import typeset
    from mediadesk.records.languages import Language

    what, folder, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[4])
    language = Language(json.loads((folder / "kit.json").read_text(encoding="utf-8"))["releases"][0]["language"])
    kit = photo_kit(sorted(folder.glob("photo-*.jpg"))) if what == "kit" else release_kit(language)
    times: dict[str, list[float]] = {"anew": [], "edit": []}
    with tempfile.TemporaryDirectory() as renditions:
        target.write_bytes(typeset(kit, renditions=Path(renditions)).pdf)
        for number in range(ROUNDS if what == "warm" else 0):
            for how in times:
                changed = edited(kit, number + 100 * len(how), all_of_it=how == "anew")
                began = time.process_time()
                typeset(changed, renditions=Path(renditions))
                times[how].append(time.process_time() - began)
    print(json.dumps({**times, "peak": peak_memory()}))


if __name__ == "__main__":
    main()
