using NodaMoney;
using Restitution.Cases;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cli.Beside;

/// <summary>Two laws beside each other for a person: a line for each worker and head, then what they rest on.</summary>
internal static class BesidePrint
{
    private const int GapLinesMost = 20;

    public static void Of(CaseFile caseFile, OtherLaw other, LawsBeside beside, Terminal terminal)
    {
        Wording wording = Wording.For("en");
        (string own, string under) = (OwnLaw(caseFile), other.Jurisdiction);
        terminal.Out.WriteLine(
            $"{caseFile.Title} ({caseFile.Code}): the same evidence under {own}, as the case says, and under {under}");
        var table = new PrintedTable(
            "Worker", "Head", $">Due {own}", $">Paid {own}", $">Back wages {own}", $">Due {under}", $">Paid {under}",
            $">Back wages {under}", ">Difference");
        foreach (WorkerBeside worker in beside.Workers)
        {
            foreach (HeadBeside head in worker.Heads)
            {
                table.Add(
                    worker.Worker, wording.Say($"head.{WageHeads.KeyOf(head.Head)}"), Text(head.Own?.Due),
                    Text(head.Own?.Paid), Text(head.Own?.BackWages), Text(head.Other?.Due), Text(head.Other?.Paid),
                    Text(head.Other?.BackWages), Text(head.Difference));
            }
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine(
            "A dash: nothing due under that head, or not known; two currencies are never subtracted.");
        PrintAuthorities(own, beside, head => head.Own, terminal);
        PrintAuthorities(under, beside, head => head.Other, terminal);
        PrintGaps(own, [.. beside.Own.AllGaps], wording, terminal);
        PrintGaps(under, beside.OtherGaps, wording, terminal);

        string Text(Money? amount) => amount is { } known ? $"{known.Currency.Code} {wording.Bare(known)}" : "–";
    }

    /// <summary>The laws that the episodes of the case name, for example <c>th</c>.</summary>
    public static string OwnLaw(CaseFile caseFile) => string.Join(
        "+", caseFile.Workers.SelectMany(worker => worker.Episodes).Select(episode => episode.Jurisdiction).Distinct());

    private static void PrintAuthorities(
        string law, LawsBeside beside, Func<HeadBeside, HeadUnderLaw?> side, Terminal terminal)
    {
        terminal.Out.WriteLine($"What is due under {law} rests on:");
        var standings =
            from worker in beside.Workers
            from head in worker.Heads
            from authority in side(head)?.Authorities ?? []
            group authority by (authority.File, authority.Standing) into file
            orderby file.Key.File, file.Key.Standing
            select $"  {file.Key.File} ({file.Key.Standing.ToString().ToLowerInvariant()})";
        foreach (string line in standings.DefaultIfEmpty("  nothing"))
        {
            terminal.Out.WriteLine(line);
        }
    }

    private static void PrintGaps(string law, IReadOnlyList<Gap> gaps, Wording wording, Terminal terminal)
    {
        (string Sentence, int Count, string First)[] sentences = [.. gaps
            .GroupBy(wording.Say)
            .Select(group => (group.Key, group.Count(), group.First().Figure))];
        terminal.Out.WriteLine(sentences.Length == 0 ? $"No gaps under {law}." : $"Gaps under {law}:");
        foreach ((string sentence, int count, string first) in sentences.Take(GapLinesMost))
        {
            string others = count > 1 ? FormattableString.Invariant($" and {count - 1} more") : "";
            terminal.Out.WriteLine(first.Length == 0 ? $"  {sentence}" : $"  {first}{others}: {sentence}");
        }

        if (sentences.Length > GapLinesMost)
        {
            terminal.Out.WriteLine(
                FormattableString.Invariant($"  … and {sentences.Length - GapLinesMost} more; all are in --json"));
        }
    }
}
