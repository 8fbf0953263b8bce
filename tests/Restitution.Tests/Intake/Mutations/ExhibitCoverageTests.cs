using System.Text;
using System.Text.RegularExpressions;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.MadeExhibits;
using Restitution.MadeExhibits.Coverage;
using Restitution.MadeExhibits.Mutations;
using Restitution.Tests.House;
using Restitution.Tests.Intake.Camt;

namespace Restitution.Tests.Intake.Mutations;

/// <summary>What a reading reports is held against its bytes, found another way than the reader's.</summary>
public sealed partial class ExhibitCoverageTests
{
    private static readonly IReadOnlyList<SeedExhibit> Seeds =
        SeedExhibit.All(Path.Combine(SourceTree.Root, "fixtures", "exhibits"));

    public static TheoryData<string> ReadWhole =>
        [.. Seeds.Where(seed => Read(seed.Bytes, seed.Layout) is not null).Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(ReadWhole))]
    public void Of_no_fixture_a_text_vanishes(string name) => Assert.Null(Lost(name, outcomes => outcomes));

    [Theory]
    [MemberData(nameof(ReadWhole))]
    public void A_row_that_is_taken_away_is_noticed_wherever_it_stands(string name)
    {
        SeedExhibit seed = Named(name);
        RowOutcome[] outcomes = Read(seed.Bytes, seed.Layout)!;
        for (int index = 0; index < outcomes.Length; index++)
        {
            RowOutcome[] without = [.. outcomes[..index], .. outcomes[(index + 1)..]];

            Assert.True(
                IsNothing(outcomes[index]) || ExhibitCoverage.Lost(seed.Bytes, seed.Layout, without) is not null,
                $"{Place(outcomes[index])} was taken away, and nobody noticed");
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("mt940")]
    [InlineData("mt942")]
    [InlineData("bai2")]
    [InlineData("camt")]
    [InlineData("ofx")]
    [InlineData("qif")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("zip")]
    public void A_booking_that_is_lost_repeated_or_moved_is_noticed(string format)
    {
        string name = $"made {format}";
        Assert.Contains(format, MadeExhibit.Formats);

        Assert.NotNull(Lost(name, rows => [.. rows.Where((_, index) => index != Booking(rows))]));
        Assert.NotNull(Lost(name, rows => [.. rows[..Booking(rows)], rows[Booking(rows)], .. rows[Booking(rows)..]]));
        Assert.NotNull(Lost(
            name, rows => [rows[Booking(rows)], .. rows.Where((_, index) => index != Booking(rows))]));
    }

    [Fact]
    public void A_detail_of_a_batch_that_is_taken_away_is_noticed()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(CamtForTests.Statement(CamtForTests.Entry(
            "6.00", more: CamtForTests.Details(
                CamtForTests.DetailAmount("1.00"), CamtForTests.DetailAmount("2.00"),
                CamtForTests.DetailAmount("3.00")))));
        RowOutcome[] outcomes = Read(bytes, CamtForTests.Confirmed)!;

        Assert.Equal(3, outcomes.OfType<AcceptedRow>().Count());
        Assert.Null(ExhibitCoverage.Lost(bytes, CamtForTests.Confirmed, outcomes));
        Assert.All(outcomes.OfType<AcceptedRow>(), row => Assert.NotNull(ExhibitCoverage.Lost(
            bytes, CamtForTests.Confirmed, [.. outcomes.Where(other => other != row)])));
    }

    [Theory]
    [InlineData("csv", "05/03/2019", 1_200_000)]
    [InlineData("mt940", "REF", 200_000)]
    [InlineData("bai2", "REF", 200_000)]
    [InlineData("qif", "\nM", 1_200_000)]
    [InlineData("ofx", "<NAME>", 2_500_000)]
    public void Behind_a_row_that_is_too_long_a_lost_row_is_noticed(string format, string before, int length)
    {
        SeedExhibit seed = Named($"made {format}");
        string text = Encoding.UTF8.GetString(seed.Bytes);
        int at = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        byte[] bytes = Encoding.UTF8.GetBytes(text.Insert(at, new string('x', length)));
        RowOutcome[] outcomes = Read(bytes, seed.Layout)!;

        int tooLong = Array.FindIndex(outcomes, outcome => outcome is SetAsideRow aside
            && aside.Row.Faults.Any(fault => fault.Kind == FaultKind.FieldTooLong));
        Assert.True(tooLong >= 0, "no row is too long");
        Assert.Null(ExhibitCoverage.Lost(bytes, seed.Layout, outcomes));
        Assert.NotNull(ExhibitCoverage.Lost(
            bytes, seed.Layout, [.. outcomes[..(tooLong + 2)], .. outcomes[(tooLong + 3)..]]));
    }

    [Theory]
    [InlineData("<Stmt>1,000.00 paid</Stmt>")]
    [InlineData("</Stmt 1,000.00 paid>")]
    [InlineData("<Stmt 1,000.00 paid>")]
    [InlineData("<1,000.00>")]
    public void What_is_no_tag_is_text(string lost)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"<Document><Ntry>1</Ntry>{lost}</Document>");
        var entry = new LeftOutRow(new IgnoredRow(
            SourceRef.Path("X-01", "Ntry[1]"), "<Ntry>1</Ntry>", IgnoredBecause.Pending));

        Assert.NotNull(ExhibitCoverage.Lost(bytes, CamtForTests.Confirmed, [entry]));
    }

    private static string? Lost(string name, Func<RowOutcome[], RowOutcome[]> changed)
    {
        SeedExhibit seed = Named(name);
        return ExhibitCoverage.Lost(seed.Bytes, seed.Layout, changed(Read(seed.Bytes, seed.Layout)!));
    }

    // One in the middle, so that nothing but the check for losses can tell.
    private static int Booking(RowOutcome[] outcomes)
    {
        int[] bookings = [.. Enumerable.Range(0, outcomes.Length).Where(index => outcomes[index] is AcceptedRow)];
        return bookings[bookings.Length / 2];
    }

    private static SeedExhibit Named(string name) => Seeds.Single(seed => seed.Name == name);

    private static RowOutcome[]? Read(byte[] bytes, Layout layout)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using ExhibitPass pass = ExhibitReader.Read(stream, layout.Exhibit, layout);
            return [.. pass];
        }
        catch (IntakeRefusedException)
        {
            return null;
        }
    }

    // An empty line, an empty row of a sheet, or tags around nothing.
    private static bool IsNothing(RowOutcome outcome) => outcome switch
    {
        RepeatedRow row => IsNothing(row.Row),
        LeftOutRow { Row.Because: IgnoredBecause.SheetLeftOut } => false,
        LeftOutRow row => string.IsNullOrWhiteSpace(Tags.Replace(row.Row.RawText, "")),
        _ => false,
    };

    private static string Place(RowOutcome outcome) => outcome switch
    {
        AcceptedRow row => row.Record.Source.ToString(),
        SetAsideRow row => row.Row.Source.ToString(),
        LeftOutRow row => row.Row.Source.ToString(),
        RepeatedRow row => Place(row.Row),
        _ => "a row",
    };

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Tags { get; }
}
