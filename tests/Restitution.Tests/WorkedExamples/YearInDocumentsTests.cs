using System.Text.Json;
using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Documents.Html;
using Restitution.Documents.Json;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tests.Documents;

namespace Restitution.Tests.WorkedExamples;

/// <summary>The worked years as computation sheets: every head of every regime, in every format, foots.</summary>
public sealed class YearInDocumentsTests
{
    public static TheoryData<string> Years => WorkerYearTests.Years;

    [Theory]
    [MemberData(nameof(Years))]
    public void Page_workbook_and_machine_form_hold_the_total_of_the_year(string file)
    {
        WorkerYear year = WorkerYear.Read(file);
        Schedule schedule = Sheet(year);
        string total = Wording.For("en").Dress(Operand.Of(new Money(year.Amount(year.Total), year.Money)));
        string bare = Wording.For("en").Bare(new Money(year.Amount(year.Total), year.Money));

        // A workbook whose formula gives another figure than the line prints is refused where it is written.
        Assert.NotEmpty(XlsxRendererTests.Bytes(schedule, "en"));
        Assert.NotEmpty(XlsxRendererTests.Bytes(schedule, "th"));
        using var page = new StringWriter();
        HtmlRenderer.Write(schedule, Wording.For("en"), page);
        string text = page.ToString();
        Assert.True(text.Contains(bare, StringComparison.Ordinal) || text.Contains(total, StringComparison.Ordinal));
        HtmlRenderer.Write(schedule, Wording.For("th"), TextWriter.Null);
        using var json = new MemoryStream();
        ScheduleJson.Write(schedule, json);
        Assert.NotEmpty(JsonDocument.Parse(json.ToArray()).RootElement.EnumerateObject());
    }

    [Theory]
    [InlineData("la.json")]
    [InlineData("id.json")]
    [InlineData("sg.json")]
    public void A_spreadsheet_computes_the_year_again_from_its_formulas_alone(string file)
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");
        Schedule sheet = Sheet(WorkerYear.Read(file));
        Schedule schedule = sheet with { Blocks = [.. sheet.Blocks.Where(block => block is not ReasonsBlock)] };

        RecalculationTests.AssertSame(
            schedule, Recalculation.Of(Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(schedule, "en"))));
    }

    private static Schedule Sheet(WorkerYear year)
    {
        CaseFile caseFile = CaseOf(year);
        var evidence = new CaseEvidence(
            [], [.. year.Records().Select(record => new AttributedRecord(record, "W-01", null, true))]);
        Claim claim = CaseComputation.Of<Told>(caseFile, evidence, LawOnFile.Embedded);
        return ComputationSheet.For(
            CaseHeadings.Of(caseFile, evidence, LawOnFile.Embedded, new string('0', 64), "0"), claim);
    }

    private static CaseFile CaseOf(WorkerYear year) => new()
    {
        Code = "YEAR-1",
        Title = year.Title,
        Authority = new IssuingAuthority("Authority", "Office", null, null),
        AsOf = year.Episode.Span.End.PlusDays(30),
        ClaimedOn = year.Episode.Span.End.PlusDays(30),
        ClaimCurrency = year.Money,
        Respondents = [new Respondent("R-01", "Respondent", null, null)],
        Workers = [new Worker("W-01", [year.Episode])],
        Calendars = [.. year.Calendars()],
        LawChoices = year.LawChoices,
    };
}
