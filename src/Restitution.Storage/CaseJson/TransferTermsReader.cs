using System.Globalization;
using Restitution.Ledgers;

namespace Restitution.Storage.CaseJson;

/// <summary>Turns the bounds of matching that a case states into what the engine takes.</summary>
internal static class TransferTermsReader
{
    public const string Part = "^0([.][0-9]{1,4})?$";
    public const string PartWanted = "a part of one as text below one, for example \"0.03\" for three of a hundred";

    public static MatchingTerms Read(TransferTermsShape shape)
    {
        MatchingTerms own = MatchingTerms.Default;
        return own with
        {
            DaysAfterMost = shape.DaysAfter ?? own.DaysAfterMost,
            DaysBeforeMost = shape.DaysBefore ?? own.DaysBeforeMost,
            FeeFractionMost = PartOf(shape.FeeMost) ?? own.FeeFractionMost,
            RateFractionMost = PartOf(shape.RateMost) ?? own.RateFractionMost,
            PartsMost = shape.PartsMost ?? own.PartsMost,
            ChosenBy = shape.ChosenBy,
            Reason = shape.Reason,
        };
    }

    private static decimal? PartOf(string? written) => written is null ? null
        : decimal.Parse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
