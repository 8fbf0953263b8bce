using Restitution.Schedules;

namespace Restitution.Cli;

/// <summary>The documents that a case gives, by the names of their files.</summary>
internal static class DocumentKinds
{
    public const string RestitutionSchedule = "restitution-schedule";

    public static IReadOnlyList<string> Names { get; } =
        ["back-pay-order", "computation-sheet", RestitutionSchedule, "civil-claim"];

    /// <param name="key">Who stands behind the codes, for a sealed restitution schedule; null for the public
    /// version.</param>
    public static Schedule Of(string name, CaseHeading heading, CaseRun run, IReadOnlyList<KeyLine>? key = null) =>
        name switch
        {
            "back-pay-order" => BackPayOrder.For(heading, run.Claim),
            "computation-sheet" => ComputationSheet.For(heading, run.Claim),
            RestitutionSchedule when key is not null => Schedules.RestitutionSchedule.Sealed(heading, run.Claim, key),
            RestitutionSchedule => Schedules.RestitutionSchedule.For(heading, run.Claim),
            "civil-claim" => CivilClaim.For(heading, run.Claim),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a document."),
        };
}
