using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>By which rates other currencies were brought over, and what each other convention would come to.</summary>
public static class ConversionPhrases
{
    /// <summary>Nothing where no amount of the case is in another currency.</summary>
    internal static IEnumerable<Phrase> Of(Claim claim, CaseHeading heading) =>
        heading.RateRule is not { } rule || claim.Conventions.Count == 0 ? [] :
        [
            Phrase.Of(
                "method.conversion", new Operand.Code(heading.Currency.Code),
                new Operand.Term($"rate-kind.{rule.Kind}"),
                new Operand.Term($"rate-convention.{rule.Convention}"), new Operand.Days(rule.OldestDays)),
            .. claim.Conventions.Select(Of),
        ];

    /// <summary>One convention with its likely total, what counts as paid, and how much has no rate under it.</summary>
    public static Phrase Of(ConventionTotal one) => Phrase.Of(
        one.IsTaken ? "method.convention-taken" : "method.convention",
        [
            new Operand.Term($"rate-convention.{one.Convention}"), Operand.Of(one.Total), Operand.Of(one.Paid),
            .. one.WithoutRate > 0 ? new[] { new Operand.Number(one.WithoutRate) } : [],
        ]);
}
