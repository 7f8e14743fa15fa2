"""Print what was measured, as tables for whoever waits for them."""

from typing import Any

from bench import frames


def report_runs(title: str, found: dict[str, Any]) -> None:
    """Print whole processes, one a line."""
    print(f"\n{title:<34}{'user s':>9}{'system s':>10}{'wall s':>9}{'MiB':>7}")
    for name, each in found.items():
        if isinstance(each, dict):
            print(f"{name:<34}{each['user']:>9.1f}{each['system']:>10.1f}{each['wall']:>9.1f}{each['peak']:>7.0f}")


def report_frames(found: dict[str, Any]) -> None:
    """Print what frames cost, or why nobody knows."""
    print("\n" + (f"frames: left out; {found['left out']}" if "left out" in found else "\n".join(frames.report(found))))


def report_kits(found: dict[str, Any]) -> None:
    """Print what the kits cost."""
    report_runs("all kits", found)
    print(f"{found['files']:,} files, {found['bytes']:,} bytes; reading the sources is part of both")


def report_pages(rows: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print what a page more costs."""
    print(f"\n{'pages':<22}{'generator':<20}{'user ms/page':>13}{'system':>9}{'wall s':>9}{'MiB':>7}{'ratio':>8}")
    for size, found in rows.items():
        for name, each in found.items():
            print(
                f"{size:<22}{name:<20}{each['user ms a page']:>13.3f}{each['system ms a page']:>9.3f}"
                f"{each['wall s']:>9.1f}{each['peak MiB']:>7.0f}{each['times ours']:>8.1f}"
            )
    print(
        "\nratio: user time of a page, times ours. Ours is without writing the same files; the peers are as they are."
    )
