using NodaMoney;
using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>The currency in which the law of a jurisdiction writes its amounts.</summary>
internal static class CurrencyOfLaw
{
    /// <exception cref="RefusedException">None, or more than one.</exception>
    public static Currency Of(LawOnFile law, string jurisdiction) => Of(law.FilesOf(jurisdiction));

    /// <summary>The currency of one file and of none else; that of the law where there is no such file.</summary>
    public static Currency OfFile(LawOnFile law, string jurisdiction, string name) =>
        law.File($"{jurisdiction}/{name}") is { } file ? Of([file]) : Of(law, jurisdiction);

    /// <summary>The currencies of the law, as they are printed, where a sum is in none of them; else null.</summary>
    public static string? Foreign(Currency sum, LawOnFile law, string jurisdiction)
    {
        string[] own = [.. In(law.FilesOf(jurisdiction)).Select(one => one.Code).Order(StringComparer.Ordinal)];
        return own.Length == 0 || own.Contains(sum.Code) ? null : string.Join(", ", own);
    }

    private static CurrencyInfo[] In(IEnumerable<StatutoryValue> files) =>
    [
        .. files
            .Select(file => file.Unit.Split(' ')[0])
            .Distinct(StringComparer.Ordinal)
            .Select(word => CurrencyInfo.TryFromCode(word, out CurrencyInfo? known) ? known : null)
            .OfType<CurrencyInfo>(),
    ];

    private static Currency Of(IEnumerable<StatutoryValue> files)
    {
        CurrencyInfo[] found = In(files);
        return found is [CurrencyInfo one]
            ? one
            : throw new RefusedException(
                RefusedBecause.CurrencyUnknown, "--currency", "no currency",
                found.Length == 0
                    ? "a currency of ISO 4217"
                    : $"one of {string.Join(", ", found.Select(each => each.Code).Order(StringComparer.Ordinal))}",
                "give --currency");
    }
}
