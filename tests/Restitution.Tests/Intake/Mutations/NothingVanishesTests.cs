using System.Text;
using System.Text.RegularExpressions;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Tests.Intake.Camt;
using Restitution.Tests.Intake.Ofx;

namespace Restitution.Tests.Intake.Mutations;

/// <summary>Of a damaged message every text is in some outcome: what is left over is tags and blanks alone.</summary>
public sealed partial class NothingVanishesTests
{
    private const string Letters = "<>/!?&-^DTN 12.\n\"";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_a_damaged_camt_message_no_text_vanishes(int seed) => NothingVanishes(
        "<?xml version=\"1.0\"?>\n" + CamtForTests.Statement(
            CamtForTests.Balance("OPBD", "10.00"), "<Id>S 1</Id>\n", CamtForTests.Entry("1.00"),
            CamtForTests.Entry("2.00", "DBIT", "<NtryRef>a b</NtryRef>"), CamtForTests.Entry("3.00", status: "PDNG")),
        CamtForTests.Confirmed, seed);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_a_damaged_ofx_file_no_text_vanishes(int seed) => NothingVanishes(
        OfxForTests.Statement(
            OfxForTests.Booking("1.00") + OfxForTests.Booking("-2.00", more: "<NAME>a b")
            + OfxForTests.Booking("3.00")),
        OfxForTests.Confirmed, seed);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_a_damaged_qif_file_no_text_vanishes(int seed) => NothingVanishes(
        "!Account\nNA-1\n^\n!Type:Bank\nD05/03/2019\nT1.00\nPa b\n^\nD06/03/2019\nT-2.00\n^\nD07/03/2019\nT3.00\n",
        CamtForTests.Confirmed with { Format = FileFormat.Qif, Marks = LayoutsForTests.Baht }, seed);

    [Fact]
    public void The_rule_notices_a_text_that_no_outcome_holds()
    {
        Assert.False(Covers(["<a>1</a>"], 0, "<b><a>1</a>lost</b>", 0));
        Assert.True(Covers(["<a>1</a>", "kept"], 0, "<b><a>1</a>kept</b>", 0));
    }

    private static void NothingVanishes(string text, Layout layout, int seed)
    {
        var random = new Random(seed);
        for (int turn = 0; turn < 400; turn++)
        {
            string damaged = Damaged(text, random);
            Assert.True(IsWhole(damaged, layout), $"a text vanished of\n{damaged}");
        }
    }

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, Math.Min(random.Next(1, 12), damaged.Length - at));
                    break;
                case 1:
                    damaged.Insert(at, Letters[random.Next(Letters.Length)]);
                    break;
                case 2:
                    string again = damaged.ToString(at, Math.Min(20, damaged.Length - at));
                    damaged.Insert(random.Next(damaged.Length), again);
                    break;
                default:
                    damaged[at] = Letters[random.Next(Letters.Length)];
                    break;
            }
        }

        return damaged.ToString();
    }

    // A file that is refused as a whole loses nothing either.
    private static bool IsWhole(string damaged, Layout layout)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(damaged));
        try
        {
            using ExhibitPass pass = ExhibitReader.Read(stream, "X-01", layout);
            return Covers([.. pass.Select(Raw)], 0, damaged, 0);
        }
        catch (IntakeRefusedException)
        {
            return true;
        }
    }

    // Whether the texts stand one behind the other with tags and blanks alone between them. A short text may stand at
    // several places, so that each is tried.
    private static bool Covers(string[] raws, int index, string damaged, int at)
    {
        if (index == raws.Length)
        {
            return IsBlank(damaged[at..]);
        }

        int found = damaged.IndexOf(raws[index], at, StringComparison.Ordinal);
        while (found >= 0)
        {
            if (IsBlank(damaged[at..found]) && Covers(raws, index + 1, damaged, found + raws[index].Length))
            {
                return true;
            }

            found = damaged.IndexOf(raws[index], found + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(Tags.Replace(text, ""));

    private static string Raw(RowOutcome outcome) => outcome switch
    {
        AcceptedRow row => row.RawText,
        SetAsideRow row => row.Row.RawText,
        LeftOutRow row => row.Row.RawText,
        _ => throw new InvalidOperationException($"{outcome.GetType()} is no outcome of a row."),
    };

    [GeneratedRegex(@"<!--.*?-->|<\?.*?\?>|<[^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags { get; }
}
