using System.Text;
using Restitution.Intake.Layouts;
using Restitution.MadeExhibits.Coverage;
using Restitution.Tests.Intake.Camt;
using Restitution.Tests.Intake.Ofx;

namespace Restitution.Tests.Intake.Mutations;

/// <summary>Of a damaged message every text is in some outcome: what is left over is tags and blanks alone.</summary>
public sealed class NothingVanishesTests
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

    private static void NothingVanishes(string text, Layout layout, int seed)
    {
        var random = new Random(seed);
        for (int turn = 0; turn < 400; turn++)
        {
            string damaged = Damaged(text, random);
            string? lost = ExhibitCoverage.Lost(Encoding.UTF8.GetBytes(damaged), layout);
            Assert.True(lost is null, $"a text vanished: {lost}\n{damaged}");
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
}
