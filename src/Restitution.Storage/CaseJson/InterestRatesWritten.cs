using System.Globalization;
using NodaTime;
using Restitution.Cases;
using Restitution.Interest;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.CaseJson;

/// <summary>Reads the rates of interest that a case shows.</summary>
internal static class InterestRatesWritten
{
    public static IReadOnlyList<InterestRateShown> Read(
        IReadOnlyList<InterestRateShape> written, CaseTerms terms, IReadOnlySet<string> exhibits)
    {
        var shown = new List<InterestRateShown>();
        foreach ((int index, InterestRateShape rate) in written.Index())
        {
            InterestRateShown one = ReadOne(rate, index, terms, exhibits);
            if (shown.Any(other => other.Jurisdiction == one.Jurisdiction && Overlap(other.AnnualRate, one.AnnualRate)))
            {
                terms.Refuse(
                    RefusedBecause.EpisodesOverlap, $"a rate from {rate.From} that overlaps an earlier one",
                    "one rate a day and law", "end the earlier one on the day before", "interestRates", index, "from");
            }

            shown.Add(one);
        }

        return shown;
    }

    private static InterestRateShown ReadOne(
        InterestRateShape rate, int index, CaseTerms terms, IReadOnlySet<string> exhibits)
    {
        LocalDate from = terms.Day(rate.From, "interestRates", index, "from");
        LocalDate? to = rate.To is { } last ? terms.Day(last, "interestRates", index, "to") : null;
        if (to < from)
        {
            terms.Refuse(
                RefusedBecause.TextMalformed, $"a rate that ends on {rate.To} before it begins on {rate.From}",
                "a last day on or after the first", "correct one of the two", "interestRates", index, "to");
        }

        if (rate.Sources.Count == 0)
        {
            terms.Refuse(
                RefusedBecause.TextMalformed, "a rate without a source", "at least one place in an exhibit",
                "say where the rate is recorded", "interestRates", index, "sources");
        }

        return new InterestRateShown(
            rate.Jurisdiction,
            new InterestRate(from, to, decimal.Parse(
                rate.AnnualFraction, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))
            {
                Sources = terms.Sources(rate.Sources, exhibits, "interestRates", index, "sources"),
            });
    }

    private static bool Overlap(InterestRate left, InterestRate right) =>
        (right.To is not { } rightTo || left.From <= rightTo) && (left.To is not { } leftTo || right.From <= leftTo);
}
