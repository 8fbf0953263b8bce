using System.Globalization;
using Restitution.Intake.Layouts;

namespace Restitution.Storage.Folders;

/// <summary>The codes that exhibits are given: a word for the kind, and the next number of that word.</summary>
internal static class ExhibitCodes
{
    /// <param name="kind">Null for a file whose kind is not known.</param>
    /// <param name="taken">Every code that the case has, of whatever it is.</param>
    /// <returns>For example <c>BANK-03</c>, one above the highest of its word.</returns>
    public static string Next(ExhibitKind? kind, IReadOnlySet<string> taken)
    {
        string word = WordOf(kind);
        int highest = taken
            .Where(code => code.StartsWith(word + "-", StringComparison.Ordinal))
            .Select(code => int.TryParse(
                code[(word.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{word}-{highest + 1:00}");
    }

    private static string WordOf(ExhibitKind? kind) => kind switch
    {
        ExhibitKind.BankStatement => "BANK",
        ExhibitKind.Payroll => "PAY",
        ExhibitKind.Attendance => "TIME",
        ExhibitKind.Remittances => "REMIT",
        ExhibitKind.DebtNotebook => "DEBT",
        ExhibitKind.HoursTestimony => "TESTIMONY",
        ExhibitKind.AdmittedPayments => "ADMITTED",
        ExhibitKind.FeeReceipts => "FEE",
        _ => "EXHIBIT",
    };
}
