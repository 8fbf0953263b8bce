using System.Globalization;
using System.Text;
using System.Text.Json;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Tests.House;
using Restitution.Tests.Intake.Camt;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>An exhibit read in one pass is written as one that was read whole, and is not held in memory.</summary>
public sealed class PassedExhibitTests
{
    private const string Head = "Account,Date,Description,Amount\n";

    private static readonly Layout Bank = LayoutsForTests.Bank(
        Column("A", Field.Account), Column("B", Field.BookedOn), Column("C", Field.Description),
        Column("D", Field.Amount)) with
    {
        Account = null,
        Marks = LayoutsForTests.Baht with { DateOrder = DateOrder.YearMonthDay },
    };

    [Theory]
    [MemberData(nameof(ExhibitFixtureTests.Fixtures), MemberType = typeof(ExhibitFixtureTests))]
    public void Every_exhibit_is_written_as_if_it_had_been_read_whole(string path)
    {
        string full = Path.Combine(SourceTree.Root, path);
        Layout layout = LayoutFile.Read(File.ReadAllBytes(full + ".layout.json")).Layout ?? Bank;
        byte[] bytes = File.ReadAllBytes(full);

        foreach (bool isOneOfSeveral in new[] { false, true })
        {
            Assert.Equal(Whole(bytes, layout, isOneOfSeveral), Passed(bytes, layout, isOneOfSeveral).Json);
        }
    }

    [Fact]
    public void Rows_of_accounts_by_turns_beyond_what_memory_holds_go_to_a_file_and_come_back_in_order()
    {
        string text = new('x', 400);
        var csv = new StringBuilder(Head);
        for (int row = 0; row < 30_000; row++)
        {
            string amount = row % 10 == 0 ? "x" : "1.00";
            csv.Append(
                CultureInfo.InvariantCulture, $"77{row % 3},2019-05-{1 + (row % 28):00},{text},{amount}\n");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(csv.ToString());

        (string json, bool isInFile) = Passed(bytes, Bank, false);

        Assert.True(isInFile);
        Assert.Equal(Whole(bytes, Bank, false), json);
    }

    [Fact]
    public void Bookings_in_two_currencies_by_turns_are_written_as_if_the_message_had_been_read_whole()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(CamtForTests.Statement(
            CamtForTests.Entry("70.00"), CamtForTests.Entry("80.00", currency: "USD"), CamtForTests.Entry("90.00")));

        string json = Passed(bytes, CamtForTests.Confirmed, false).Json;

        Assert.Equal(Whole(bytes, CamtForTests.Confirmed, false), json);
        Assert.True(
            json.IndexOf("90.00", StringComparison.Ordinal) < json.IndexOf("80.00", StringComparison.Ordinal));
    }

    [Fact]
    public void Few_rows_need_no_file_and_what_a_file_held_is_gone_afterwards()
    {
        string[] before = Held();

        (_, bool isInFile) = Passed(Encoding.UTF8.GetBytes(Head + "771,2019-05-01,a,1.00\n"), Bank, false);

        Assert.False(isInFile);
        Assert.Empty(Held().Except(before));

        static string[] Held() => Directory.GetFiles(Path.GetTempPath(), "restitution-*");
    }

    [Fact]
    public void The_same_bytes_again_hold_nothing_and_say_where_they_were_read()
    {
        var seen = new List<RowOutcome>();
        byte[] bytes = Encoding.UTF8.GetBytes(Head + "771,2019-05-01,a,1.00\n");
        using var held = new HeldElements();

        var passed = PassedExhibit.From(
            new MemoryStream(bytes), "B-02", Bank, held, false, sameFileAs: "B-01", each: seen.Add);

        Assert.Empty(seen);
        Assert.Equal(new RowCounts(2, 0, 0, 2, 0), passed.Counts);
        Assert.Empty(passed.BytesRead);
        Assert.Contains(passed.Notes, note => note.Kind == NoteKind.SameFileAgain);
        Assert.DoesNotContain("2019-05-01", Json(json => passed.WriteTo(json, Together([])), false),
            StringComparison.Ordinal);
    }

    private static string Whole(byte[] bytes, Layout layout, bool isOneOfSeveral)
    {
        ReadExhibit read = ReadExhibit.From(
            new MemoryStream(bytes), layout.Exhibit, layout, isKeepingRawText: true);
        return read.Refusal is { } refusal
            ? refusal.ToString()
            : Json(json => ReadJson.WriteTo(json, read, Together(read.Statements)), isOneOfSeveral);
    }

    private static (string Json, bool IsInFile) Passed(byte[] bytes, Layout layout, bool isOneOfSeveral)
    {
        using var held = new HeldElements();
        try
        {
            var passed = PassedExhibit.From(new MemoryStream(bytes), layout.Exhibit, layout, held, isOneOfSeveral);
            return (Json(json => passed.WriteTo(json, Together(passed.Statements)), isOneOfSeveral), held.IsInFile);
        }
        catch (IntakeRefusedException refused)
        {
            return (refused.Refusal.ToString(), held.IsInFile);
        }
    }

    private static ReadTogether Together(IReadOnlyList<StatementOutcome> statements) =>
        new([], StatementContinuity.Of(statements), [], []);

    private static string Json(Action<Utf8JsonWriter> write, bool isOneOfSeveral)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ReadJson.Options))
        {
            if (isOneOfSeveral)
            {
                json.WriteStartArray();
            }

            write(json);
            if (isOneOfSeveral)
            {
                json.WriteEndArray();
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
