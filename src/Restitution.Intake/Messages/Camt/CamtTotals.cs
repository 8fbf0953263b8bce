using System.Globalization;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Camt;

/// <summary>Counts and sums entries and holds them against the totals that the statement states of itself.</summary>
/// <remarks>
/// A total counts every entry, or the booked ones alone: banks do either, and the first that fits counts. Sums are of
/// amounts without their side, as the standard has them. What differs is noted, never repaired.
/// </remarks>
internal sealed class CamtTotals(SourceRef place)
{
    private readonly List<Stated> stated = [];
    private readonly Tally all = new();
    private readonly Tally booked = new();
    private int unreadableCount;

    /// <param name="amount">With its side; null when it could not be read.</param>
    public void Add(Money? amount, bool isBooked)
    {
        if (amount is not { } read)
        {
            unreadableCount++;
            return;
        }

        all.Add(read.Amount);
        if (isBooked)
        {
            booked.Add(read.Amount);
        }
    }

    public void Take(ElementTree tree, MessageFigures figures)
    {
        foreach (string name in (string[])["TtlNtries", "TtlCdtNtries", "TtlDbtNtries"])
        {
            int total = tree.Child(0, System.Text.Encoding.UTF8.GetBytes(name));
            string count = tree.Text(tree.Child(total, "NbOfNtries"u8));
            string sum = tree.Text(tree.Child(total, "Sum"u8));
            if (count.Length + sum.Length > 0)
            {
                stated.Add(new Stated(name, Whole(count), Figure(sum)));
            }
        }

        figures.Faults.Take();
    }

    public IEnumerable<IntakeNote> Notes()
    {
        foreach (Stated total in stated)
        {
            bool fits = total.Fits(all, unreadableCount) || total.Fits(booked, unreadableCount);
            string about = fits
                ? $"{total.Name} states {total}, as read"
                : $"{total.Name} states {total}; read {all.Of(total.Name)}" + Besides();
            yield return new IntakeNote(
                fits ? NoteKind.ControlTotalAgrees : NoteKind.ControlTotalDiffers, place.ToString(), about, 1);
        }
    }

    private string Besides() => unreadableCount == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", and {unreadableCount} whose amount could not be read");

    private static int? Whole(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;

    private static decimal? Figure(string written) =>
        decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal sum)
            ? sum : null;

    private sealed class Tally
    {
        private readonly (int Count, decimal Sum)[] sides = new (int, decimal)[2];

        public void Add(decimal amount)
        {
            ref (int Count, decimal Sum) side = ref sides[amount < 0m ? 1 : 0];
            side.Count++;
            side.Sum += Math.Abs(amount);
        }

        public Counted Of(string name) => name switch
        {
            "TtlCdtNtries" => new(sides[0].Count, sides[0].Sum),
            "TtlDbtNtries" => new(sides[1].Count, sides[1].Sum),
            _ => new(sides[0].Count + sides[1].Count, sides[0].Sum + sides[1].Sum),
        };
    }

    private readonly record struct Counted(int Count, decimal Sum)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Count} entries of {Sum} in all");
    }

    private sealed record Stated(string Name, int? Count, decimal? Sum)
    {
        public bool Fits(Tally tally, int unreadableCount)
        {
            Counted counted = tally.Of(Name);
            return unreadableCount == 0 && (Count is null || Count == counted.Count)
                && (Sum is null || Sum == counted.Sum);
        }

        public override string ToString() => (Count, Sum) switch
        {
            ({ } count, { } sum) => new Counted(count, sum).ToString(),
            ({ } count, null) => string.Create(CultureInfo.InvariantCulture, $"{count} entries"),
            (null, { } sum) => string.Create(CultureInfo.InvariantCulture, $"{sum} in all"),
            _ => "figures that cannot be read",
        };
    }
}
