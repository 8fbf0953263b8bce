using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Intake.Layouts;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Review;

/// <summary>What a review was asked to do.</summary>
internal sealed record ReviewWish
{
    public required string? Exhibit { get; init; }

    public required ExhibitKind? Kind { get; init; }

    public required bool AcceptLayout { get; init; }

    public required bool SaveDraft { get; init; }

    public required bool AcceptClearMatches { get; init; }

    public required ReviewAnswers? Answers { get; init; }

    public required string By { get; init; }

    public required string? Reason { get; init; }

    public required string? KeyFile { get; init; }

    public required bool IsShowingNames { get; init; }

    public required bool AsJson { get; init; }
}

/// <summary>
/// Walks through a case: layouts, rows set aside, names; every decision is written down with who, when and why.
/// </summary>
internal sealed class ReviewSession(CaseFolder folder, ReviewWish wish, Terminal terminal)
{
    private readonly CaseLog decisions = new(folder.DecisionLogPath, terminal.Clock, wish.By);
    private readonly JsonObject report = [];

    public int Run()
    {
        bool isAsking = terminal.IsInteractive && !wish.AsJson && wish.Answers is null
            && !wish.AcceptLayout && !wish.SaveDraft && !wish.AcceptClearMatches;
        List<LayoutReview> layouts =
            [.. ExhibitsAsked().Select(exhibit => LayoutReview.Of(folder, exhibit, wish.Kind))];
        foreach (LayoutReview layout in layouts)
        {
            Layout(layout, isAsking);
        }

        report["layouts"] = new JsonArray([.. layouts.Select(ReviewPrint.InJson)]);
        if (AllConfirmed())
        {
            Rows(isAsking);
        }
        else if (!wish.AsJson)
        {
            terminal.Out.WriteLine("Rows and names are shown when every exhibit has a confirmed layout.");
        }

        if (wish.AsJson)
        {
            JsonPrint.WriteTo(terminal, report);
        }

        return ExitCode.Done;
    }

    private IEnumerable<ExhibitFile> ExhibitsAsked()
    {
        ExhibitFile[] read = [.. folder.Exhibits.Where(exhibit => !exhibit.IsCitedOnly)];
        ExhibitFile[] asked = [.. read.Where(exhibit => wish.Exhibit is null || exhibit.Exhibit.Code == wish.Exhibit)];
        return asked.Length > 0 || wish.Exhibit is null
            ? asked
            : throw new RefusedException(
                RefusedBecause.CodeUnknown, $"exhibit {wish.Exhibit}", "no such exhibit in case.json that is read",
                $"one of {string.Join(", ", read.Select(exhibit => exhibit.Exhibit.Code))}", "correct the code");
    }

    private void Layout(LayoutReview layout, bool isAsking)
    {
        if (!wish.AsJson)
        {
            ReviewPrint.Print(layout, terminal.Out);
        }

        bool isAccepted = wish.AcceptLayout || (wish.Answers?.Layouts.Contains(layout.Code) ?? false);
        if (layout.IsConfirmed)
        {
            return;
        }

        if (isAccepted)
        {
            layout.Confirm(
                wish.By, terminal.Today, wish.Reason ?? "the proposal and its evidence were looked at", decisions);
            Say($"Exhibit {layout.Code}: layout confirmed");
        }
        else if (wish.SaveDraft)
        {
            SaveDraft(layout);
        }
        else if (isAsking)
        {
            AskAbout(layout);
        }
    }

    private void AskAbout(LayoutReview layout)
    {
        if (layout.CanBeConfirmed && Ask("Confirm this layout? [y/n]") == "y")
        {
            string reason = Ask("Why?") is { Length: > 0 } given
                ? given : "the proposal and its evidence were looked at";
            layout.Confirm(wish.By, terminal.Today, reason, decisions);
            return;
        }

        SaveDraft(layout);
    }

    private void SaveDraft(LayoutReview layout)
    {
        if (layout.Refusal is null)
        {
            layout.SaveDraft();
            Say($"A draft is in layouts/{layout.Code}.json: edit it, then run review again.");
        }
    }

    private bool AllConfirmed() => folder.Exhibits
        .Where(exhibit => !exhibit.IsCitedOnly)
        .All(exhibit => CaseReading.LayoutOf(folder, exhibit).Layout is not null);

    private void Rows(bool isAsking)
    {
        CaseIdentities identities = IdentityAccess.Open(folder, wish.KeyFile, "review", terminal);
        CaseReading reading = CaseReading.Of(folder, identities);
        ExhibitReading[] shown = [.. reading.Exhibits
            .Where(exhibit => !exhibit.File.IsCitedOnly)
            .Where(exhibit => wish.Exhibit is null || exhibit.File.Exhibit.Code == wish.Exhibit)];
        if (!wish.AsJson)
        {
            shown.ToList().ForEach(exhibit => ReviewPrint.Print(exhibit, terminal.Out));
        }

        report["exhibits"] = new JsonArray([.. shown.Select(ReviewPrint.InJson)]);
        AcknowledgeSetAside(reading);
        var review = new MatchReview(folder, identities, MatchProposals.For(reading.Names, identities));
        Matches(review, isAsking);
        review.Seal(() => IdentityAccess.Key(wish.KeyFile, terminal));
    }

    private void AcknowledgeSetAside(CaseReading reading)
    {
        HashSet<string> places = [.. reading.Evidence.Exhibits
            .SelectMany(exhibit => exhibit.Quarantined)
            .Select(row => row.Source.ToString())];
        foreach (SetAsideAnswer answer in wish.Answers?.SetAside ?? [])
        {
            if (!places.Contains(answer.Place))
            {
                throw new RefusedException(
                    RefusedBecause.CodeUnknown, answer.Place, "no row set aside there",
                    "a place that restitution review prints",
                    "correct the place, or leave the answer out");
            }

            decisions.Add("row set aside was looked at", answer.Place, answer.Reason);
        }
    }

    private void Matches(MatchReview review, bool isAsking)
    {
        foreach (MatchAnswer answer in wish.Answers?.Matches ?? [])
        {
            review.Confirm(
                review.At(answer.Place), answer.Code, answer.AnyExhibit, wish.By, terminal.Today,
                answer.Reason ?? wish.Reason ?? "as answered", decisions);
        }

        if (wish.AcceptClearMatches)
        {
            foreach (MatchProposal proposal in review.Open.Where(proposal => proposal.Clear is not null).ToList())
            {
                review.Confirm(
                    proposal, proposal.Clear!.Code, inAnyExhibit: false, wish.By, terminal.Today,
                    wish.Reason ?? MatchReview.Why(proposal.Clear), decisions);
            }
        }

        if (isAsking || wish.IsShowingNames)
        {
            new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName).Add("names shown", "", "review");
        }

        MatchProposal[] open = [.. review.Open];
        report["matchesConfirmed"] = review.AddedCount;
        report["unmatched"] = new JsonArray([.. open.Select(ReviewPrint.InJson)]);
        if (wish.AsJson)
        {
            return;
        }

        foreach (MatchProposal proposal in open)
        {
            ReviewPrint.Print(proposal, isAsking || wish.IsShowingNames, terminal.Out);
            if (isAsking)
            {
                AskAbout(proposal, review);
            }
        }

        Say(FormattableString.Invariant(
            $"{review.AddedCount} matches confirmed now, {review.Open.Count()} names still matched to nobody"));
    }

    private void AskAbout(MatchProposal proposal, MatchReview review)
    {
        string answer = Ask("Whose is it? A code, 'nobody', or nothing to leave it open:");
        if (answer.Length == 0)
        {
            return;
        }

        string reason = Ask("Why?");
        review.Confirm(
            proposal, answer == "nobody" ? null : answer, inAnyExhibit: false, wish.By, terminal.Today,
            reason.Length > 0 ? reason : "known to the reviewer", decisions);
    }

    private string Ask(string question)
    {
        terminal.Out.Write(question + " ");
        terminal.Out.Flush();
        return terminal.In.ReadLine()?.Trim() ?? "";
    }

    private void Say(string sentence)
    {
        if (!wish.AsJson)
        {
            terminal.Out.WriteLine(sentence);
        }
    }
}
