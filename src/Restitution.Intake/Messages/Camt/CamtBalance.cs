using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>One balance of a statement, before it is known what the others are.</summary>
/// <param name="Code">OPBD, CLBD and so on; empty for a type of the bank's own.</param>
/// <param name="On">Null when no day is stated or it cannot be read.</param>
/// <param name="Stated">Null when it cannot be read; the faults say why.</param>
internal sealed record CamtBalance(
    EntryPlace Place, string Code, bool IsIntermediate, LocalDate? On, Money? Stated, IReadOnlyList<RowFault> Faults)
{
    private static readonly string[] Opening = ["OPBD", "PRCD"];

    private static readonly string[] Closing = ["CLBD"];

    public static CamtBalance Of(ElementTree tree, EntryPlace place, MessageFigures figures)
    {
        int type = tree.Child(0, "Tp"u8);
        int code = tree.Child(type, "CdOrPrtry"u8, "Cd"u8);
        code = code < 0 ? tree.Child(type, "Cd"u8) : code;
        int within = tree.Child(0, "SubTp"u8);
        within = within < 0 ? tree.Child(type, "SubTp"u8) : within;
        bool isIntermediate = tree.Content(tree.Child(within, "Cd"u8)).SequenceEqual("INTM"u8);
        int amount = tree.Child(0, "Amt"u8);
        Money? stated = null;
        if (figures.Currency(tree.Attribute(amount, "Ccy"u8), "Bal/Amt/@Ccy") is { } currency
            && figures.Amount(tree.Content(amount), currency, '.', maySign: false, "Bal/Amt") is { } magnitude)
        {
            stated = CamtSide.Of(tree, 0, magnitude, "Bal/CdtDbtInd", figures);
        }

        IReadOnlyList<RowFault> faults = figures.Faults.Take();
        return new CamtBalance(place, tree.Text(code), isIntermediate, DayOf(tree, figures), stated, faults);
    }

    /// <summary>A balance of which nothing is known but where it stands.</summary>
    public static CamtBalance Unreadable(EntryPlace place, IReadOnlyList<RowFault> faults) =>
        new(place, "", false, null, null, faults);

    /// <summary>What each balance is, once all of a statement are known.</summary>
    /// <remarks>
    /// A statement of several days states balances of each: the earliest OPBD or PRCD opens and the latest CLBD closes,
    /// those of pages (INTM) only where there is no other. Interim booked balances (ITBD) take the free places of a
    /// page in the order of the file; a single one beside nothing says nothing of either end. In several currencies,
    /// each
    /// that has both ends has its own.
    /// </remarks>
    public static IReadOnlyList<IgnoredBecause> Sort(IReadOnlyList<CamtBalance> balances)
    {
        var sorted = new IgnoredBecause[balances.Count];
        Array.Fill(sorted, IgnoredBecause.OtherBalance);
        int[] all = [.. Enumerable.Range(0, balances.Count)];
        int[][] whole =
        [
            .. all.Where(index => balances[index].Stated is not null)
                .GroupBy(index => balances[index].Stated!.Value.Currency.Code)
                .Select(group => group.ToArray())
                .Where(group => EndOf(balances, group, Opening, isLast: false) is not null
                    && EndOf(balances, group, Closing, isLast: true) is not null),
        ];
        foreach (int[] group in whole.Length > 1 ? whole : [all])
        {
            Sort(balances, group, sorted);
        }

        return sorted;
    }

    private static void Sort(IReadOnlyList<CamtBalance> balances, int[] group, IgnoredBecause[] sorted)
    {
        int opening = EndOf(balances, group, Opening, isLast: false) ?? -1;
        int closing = EndOf(balances, group, Closing, isLast: true) ?? -1;
        int[] interim = [.. group.Where(index => balances[index].Code == "ITBD")];
        if (opening < 0 && interim.Length > (closing < 0 ? 1 : 0))
        {
            opening = interim[0];
            interim = interim[1..];
        }

        if (closing < 0 && opening >= 0 && interim.Length > 0)
        {
            closing = interim[^1];
        }

        if (opening >= 0)
        {
            sorted[opening] = IgnoredBecause.OpeningBalance;
        }

        if (closing >= 0)
        {
            sorted[closing] = IgnoredBecause.ClosingBalance;
        }
    }

    // By day; by the order of the file where one of them states none, and among those of one day the code named first.
    private static int? EndOf(IReadOnlyList<CamtBalance> balances, int[] group, string[] codes, bool isLast)
    {
        int[] named = [.. group.Where(index => codes.Contains(balances[index].Code))];
        int[] ofStatement = [.. named.Where(index => !balances[index].IsIntermediate)];
        int[] candidates = ofStatement.Length > 0 ? ofStatement : named;
        if (candidates.Length == 0)
        {
            return null;
        }

        if (candidates.Any(index => balances[index].On is null))
        {
            return isLast ? candidates[^1] : candidates.MinBy(index => Array.IndexOf(codes, balances[index].Code));
        }

        return isLast
            ? candidates.OrderBy(index => balances[index].On).Last()
            : candidates.OrderBy(index => balances[index].On)
                .ThenBy(index => Array.IndexOf(codes, balances[index].Code)).First();
    }

    // A balance whose day cannot be read is a balance all the same.
    private static LocalDate? DayOf(ElementTree tree, MessageFigures figures)
    {
        int choice = tree.Child(0, "Dt"u8);
        int day = tree.Child(choice, "Dt"u8);
        day = day < 0 ? tree.Child(choice, "DtTm"u8) : day;
        LocalDate? on = day < 0 ? null : figures.Day(tree.Content(day), "Bal/Dt");
        figures.Faults.Take();
        return on;
    }
}
