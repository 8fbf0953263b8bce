using NodaTime;
using Restitution.Intake;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Review;

/// <summary>Takes one exhibit from what its file shows to a confirmed layout, as far as the decisions reach.</summary>
internal sealed class LayoutWalk(
    CaseFolder folder, ReviewWish wish, LocalDate today, CaseLog decisions, CaseLog access,
    ReviewTerminal terminal)
{
    private const string LookedAt = "the proposal and its evidence were looked at";

    private readonly LayoutAsking asking = new(terminal, wish.IsShowingNames);

    /// <summary>The layout as it is after the decisions.</summary>
    public LayoutReview Through(ExhibitFile exhibit)
    {
        terminal.Places = wish.IsShowingNames
            ? ShownPlaces.AsWritten : ShownPlaces.OfFile(exhibit.Exhibit.Code, exhibit.FullPath);
        LayoutAnswer? answer = wish.Answers?.Layouts.FirstOrDefault(each => each.Exhibit == exhibit.Exhibit.Code);
        LayoutReview review = LayoutReview.Of(folder, exhibit, Given(exhibit, answer));
        review = LayoutsThatNoLongerFit.Renewed(review, answer, terminal);
        review = IsTakenUpAgain(review) ? asking.TakeBackIn(review) : review;
        Show(review);
        if (review.IsConfirmed || review.Refusal is not null)
        {
            return review;
        }

        if (wish.AcceptLayout || answer is not null)
        {
            Confirm(review, answer?.Reason ?? wish.Reason ?? LookedAt);
            return LayoutReview.Of(folder, exhibit, LayoutAnswer.Nothing);
        }

        if (wish.SaveDraft)
        {
            SaveDraft(review);
            return review;
        }

        return terminal.IsAsking ? Asked(review) : review;
    }

    private bool IsTakenUpAgain(LayoutReview review) =>
        terminal.IsAsking && wish.Exhibit == review.Code && review.Refusal is null;

    // Rows may hold names: the log says that they are shown before they are.
    private void Show(LayoutReview review)
    {
        if (terminal.IsSaying && wish.IsShowingNames && review is { IsConfirmed: false, Refusal: null })
        {
            access.Add("rows shown", review.Code, "review");
        }

        if (terminal.IsSaying)
        {
            ReviewPrint.Print(review, wish.IsShowingNames, terminal.IsAsking, terminal.Out);
        }
    }

    private LayoutAnswer Given(ExhibitFile exhibit, LayoutAnswer? answer)
    {
        LayoutAnswer given = answer ?? LayoutAnswer.Nothing with { Exhibit = exhibit.Exhibit.Code };
        bool isSaved = File.Exists(folder.LayoutPathOf(exhibit.Exhibit.Code));
        return given.Kind is null && !isSaved ? given with { Kind = wish.Kind } : given;
    }

    private LayoutReview Asked(LayoutReview review)
    {
        review = asking.Account(asking.Decide(review));
        while (review.CanBeConfirmed)
        {
            Print(review, review.Trial());
            switch (terminal.Ask("Confirm this layout? [y/n, c to change something]"))
            {
                case "y":
                    Confirm(review, terminal.Ask("Why?") is { Length: > 0 } why ? why : LookedAt, isTrialShown: true);
                    return LayoutReview.Of(folder, review.Exhibit, LayoutAnswer.Nothing);
                case "c":
                    review = asking.Change(review);
                    break;
                default:
                    SaveDraft(review);
                    return review;
            }
        }

        SaveDraft(review);
        return review;
    }

    private void Confirm(LayoutReview review, string reason, bool isTrialShown = false)
    {
        ReadExhibit trial = review.Confirm(wish.By, today, reason, decisions);
        if (!isTrialShown)
        {
            Print(review, trial);
        }

        terminal.Say($"Exhibit {review.Code}: layout confirmed");
    }

    private void Print(LayoutReview review, ReadExhibit trial)
    {
        if (terminal.IsSaying)
        {
            TrialPrint.Print(review, trial, wish.IsShowingNames, terminal.Out);
        }
    }

    private void SaveDraft(LayoutReview review)
    {
        if (review.Refusal is null)
        {
            review.SaveDraft();
            terminal.Say($"A draft is in layouts/{review.Code}.json: edit it, then run review again.");
        }
    }
}
