using NodaMoney;
using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>The currency in which the law of a jurisdiction writes its amounts.</summary>
internal static class CurrencyOfLaw
{
    /// <exception cref="RefusedException">None, or more than one.</exception>
    public static Currency Of(LawOnFile law, string jurisdiction)
    {
        CurrencyInfo[] found =
        [
            .. law.Files
                .Where(file => file.Id.StartsWith(jurisdiction + "/", StringComparison.Ordinal))
                .Select(file => file.Unit.Split(' ')[0])
                .Distinct(StringComparer.Ordinal)
                .Select(word => CurrencyInfo.TryFromCode(word, out CurrencyInfo? known) ? known : null)
                .OfType<CurrencyInfo>(),
        ];
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
