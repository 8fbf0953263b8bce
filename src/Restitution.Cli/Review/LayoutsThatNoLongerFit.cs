using Restitution.Intake;
using Restitution.Intake.Layouts.Differences;

namespace Restitution.Cli.Review;

/// <summary>A confirmed layout whose file has another form now: proposed anew, with what differs.</summary>
internal static class LayoutsThatNoLongerFit
{
    /// <summary>The same review while the layout fits; else a proposal from the file as it is.</summary>
    public static LayoutReview Renewed(LayoutReview review, LayoutAnswer? answer, ReviewTerminal terminal)
    {
        if (!review.IsConfirmed || review.Trial().Refusal is not { } refusal || !IsOfTheLayout(refusal.Kind))
        {
            return review;
        }

        terminal.Say($"Exhibit {review.Code}: the saved layout no longer fits: {refusal}");
        LayoutReview anew = review.Anew();
        foreach (LayoutChange change in anew.Changes)
        {
            terminal.Say($"  {change}");
        }

        return answer is { DecidesSomething: true } ? anew.With(answer) : anew;
    }

    private static bool IsOfTheLayout(RefusalKind kind) => kind is RefusalKind.FormatIsNotTheLayouts
        or RefusalKind.SheetMissing or RefusalKind.SheetNotInLayout or RefusalKind.ColumnMissing
        or RefusalKind.MemberMissing or RefusalKind.MemberNotInLayout or RefusalKind.ColumnIsDroppedAtTheDoor;
}
