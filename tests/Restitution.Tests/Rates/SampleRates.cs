using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Rates;

namespace Restitution.Tests.Rates;

/// <summary>Invented rates and rules for tests.</summary>
internal static class SampleRates
{
    public static readonly RateRule Rule =
        new(RateConvention.PaymentDay, RateKind.Official, OldestDays: 7, RoundingRule.HalfUpToMinorUnit);

    public static Currency Of(string code) => CurrencyInfo.FromCode(code);

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <param name="written">For example <c>1000 LAK = 3.52 THB</c>.</param>
    public static DatedRate Rate(
        string written, string on, RateKind kind = RateKind.Official, int line = 2, string exhibit = "RATE-01") =>
        written.Split(' ') is [string units, string left, "=", string rate, string right]
            ? new DatedRate(
                Of(left), Of(right), decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(units, System.Globalization.CultureInfo.InvariantCulture), Day(on), kind, RateSide.Reference,
                "Invented Bank", SourceRef.Line(exhibit, line))
            : throw new ArgumentException(written, nameof(written));

    public static RateBook Book(params DatedRate[] rates)
    {
        (RateBook book, IReadOnlyList<RateConflict> conflicts) = RateBook.Of(rates);
        Assert.Empty(conflicts);
        return book;
    }
}
