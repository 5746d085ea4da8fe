"""Sums the trx files of a test run: prints each failed test with its message, a line per suite, and "N passed, N failed" last.

Usage: summary.py DIRECTORY EXPECTED_SUITES EXIT_CODE_OF_DOTNET_TEST FAILURES_OF_OTHER_STEPS
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
PASSED = {"Passed"}
SKIPPED = {"NotExecuted", "Inconclusive", "NotRunnable", "Disconnected"}


def first_text(result, name):
    element = result.find(f"{TRX}Output/{TRX}ErrorInfo/{TRX}{name}")
    return "" if element is None or element.text is None else element.text.rstrip()


def print_failure(result):
    print(f"\nFAILED {result.get('testName')}")
    for line in (first_text(result, "Message").splitlines() + first_text(result, "StackTrace").splitlines()[:8]):
        print(f"    {line}")


def sum_suite(path):
    passed = failed = skipped = 0
    for result in ElementTree.parse(path).getroot().iter(f"{TRX}UnitTestResult"):
        outcome = result.get("outcome")
        if outcome in PASSED:
            passed += 1
        elif outcome in SKIPPED:
            skipped += 1
        else:
            failed += 1
            print_failure(result)
    return passed, failed, skipped


def main(directory, expected_suites, tests_status, other_failures):
    totals = [0, 0, 0]
    lines = []
    for path in sorted(pathlib.Path(directory).glob("*.trx")):
        counts = sum_suite(path)
        totals = [total + count for total, count in zip(totals, counts)]
        lines.append(f"{path.stem:<40} {counts[0]:>6} passed {counts[1]:>4} failed {counts[2]:>4} skipped")

    print()
    print("\n".join(lines))
    passed, failed, skipped = totals
    failed += other_failures
    if other_failures:
        print(f"{other_failures} step(s) besides the tests failed: see above.")
    if len(lines) != expected_suites:
        print(f"{expected_suites} suites were expected, {len(lines)} reported.")
        failed += 1
    elif tests_status != 0 and totals[1] == 0:
        print(f"dotnet test ended with exit code {tests_status} although no test failed.")
        failed += 1
    if passed == 0:
        print("No test passed.")
        failed = max(failed, 1)

    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5])))
