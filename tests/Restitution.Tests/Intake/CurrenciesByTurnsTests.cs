using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Statements;
using Restitution.Ledgers;
using Restitution.Tests.Intake.Camt;
using Restitution.Tests.Intake.Ofx;

namespace Restitution.Tests.Intake;

/// <summary>A message whose bookings are in two currencies by turns: each is of that currency's statement.</summary>
public sealed class CurrenciesByTurnsTests
{
    private const string InDollars = "<NAME>wages<CURRENCY><CURRATE>1<CURSYM>USD</CURRENCY>";

    private const string InBaht = "<NAME>wages";

    private static readonly string Camt =
        CamtForTests.Statement(CamtEntry("70.00"), CamtEntry("80.00", "USD"), CamtEntry("90.00"));

    private static readonly string Ofx = OfxForTests.Statement(
        OfxForTests.Booking("70.00", more: InBaht) + OfxForTests.Booking("80.00", more: InDollars)
        + OfxForTests.Booking("90.00", more: InBaht));

    public static TheoryData<string, FileFormat> Messages => new()
    {
        { Camt, FileFormat.Camt },
        { Ofx, FileFormat.Ofx },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Each_booking_is_of_the_statement_of_its_currency(string text, FileFormat format)
    {
        IReadOnlyList<StatementCopy> copies = StatementCopies.Of(Read("X-01", text, format), "");

        Assert.Equal(
            ["THB 70.00 90.00", "USD 80.00"],
            copies.Select(copy => string.Join(' ', copy.Lines.Select(line => $"{line.Amount.Amount:0.00}")
                .Prepend(copy.Outcome.Currency.Code))));
        Assert.All(copies, copy => Assert.All(
            copy.Lines, line => Assert.Equal(copy.Outcome.Currency, line.Amount.Currency)));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Another_export_of_the_same_bookings_adds_none(string text, FileFormat format)
    {
        ReadExhibit[] read = [Read("X-01", text, format), Read("X-02", text + "\n", format)];

        (IReadOnlyList<ReadExhibit> merged, _) = Overlaps.Merged(read);

        Assert.Equal([3, 0], merged.Select(one => one.Counts.Accepted));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void An_export_without_the_other_currency_adds_none_and_takes_none(string text, FileFormat format)
    {
        string less = text
            .Replace(CamtEntry("80.00", "USD"), "", StringComparison.Ordinal)
            .Replace(OfxForTests.Booking("80.00", more: InDollars), "", StringComparison.Ordinal);

        (IReadOnlyList<ReadExhibit> merged, IReadOnlyList<SameOrTwo> questions) =
            Overlaps.Merged([Read("X-01", text, format), Read("X-02", less, format)]);

        Assert.Equal(
            [70m, 80m, 90m],
            merged.SelectMany(one => one.Records).Cast<StatementLine>().Select(line => line.Amount.Amount));
        Assert.Empty(questions);
    }

    [Fact]
    public void A_row_set_aside_behind_another_currency_is_told_with_the_main_statement_too()
    {
        ReadExhibit read = Read("X-01", CamtForTests.Statement(
            CamtForTests.Balance("OPBD", "0.00"), CamtForTests.Balance("CLBD", "70.00"),
            CamtForTests.Entry("80.00", currency: "USD"), CamtForTests.Entry("70.00", day: "2019-02-30")),
            FileFormat.Camt);

        StatementOutcome main = read.Statements[0];

        Assert.Equal(("THB", 1), (main.Currency.Code, main.SetAside.Count));
        Assert.NotNull(main.ExplainedBy);
        Assert.Null(read.Statements[1].ExplainedBy);
    }

    private static string CamtEntry(string amount, string currency = "THB") =>
        CamtForTests.Entry(amount, more: "<AddtlNtryInf>wages</AddtlNtryInf>", currency: currency);

    private static ReadExhibit Read(string exhibit, string text, FileFormat format)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReadExhibit.From(
            stream, exhibit, format == FileFormat.Camt ? CamtForTests.Confirmed : OfxForTests.Confirmed);
    }
}
