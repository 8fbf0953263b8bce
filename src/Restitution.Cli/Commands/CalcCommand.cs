using System.CommandLine;
using Restitution.Cli.Calc;
using Restitution.Cli.Console;

namespace Restitution.Cli.Commands;

/// <summary><c>calc</c>: the single calculators of a labour official's desk, by the engine's own rules.</summary>
internal static class CalcCommand
{
    public static Command Make(Terminal terminal) =>
        new("calc", "Work out one figure by the same rules and with the same reasons as a whole case.")
        {
            MinimumWageCalculator.Make(terminal), OvertimeCalculator.Make(terminal), HolidayCalculator.Make(terminal),
            WorkweekCalculator.Make(terminal), ThirteenthMonthCalculator.Make(terminal),
            LeaveCalculator.Make(terminal), SeveranceCalculator.Make(terminal), NoticeCalculator.Make(terminal),
            DeductionsCalculator.Make(terminal), InterestCalculator.Make(terminal), DebtCalculator.Make(terminal),
            LimitationCalculator.Make(terminal), ConvertCalculator.Make(terminal),
            LawTaken.FolderOption(),
        };
}
