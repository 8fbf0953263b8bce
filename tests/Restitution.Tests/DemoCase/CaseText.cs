using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>case.json of the demo case.</summary>
internal static class CaseText
{
    private const string Received = "2021-10-02";
    private const string Inspector = "Provincial labour inspector, Ranong (training)";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write() =>
        "// An invented case for training: no person, vessel, company, bank or account in it exists.\n" +
        JsonSerializer.Serialize(Case(), Options) + "\n";

    private static Dictionary<string, object?> Case() => new()
    {
        ["$schema"] = "../../../src/Restitution.Storage/case.schema.json",
        ["code"] = "AD-2021-014",
        ["title"] = "Andaman Dawn",
        ["language"] = "both",
        ["authority"] = new
        {
            Name = "Department of Labour Protection and Welfare",
            Office = "Ranong",
            Officer = (string?)null,
            OrderNumber = (string?)null,
        },
        ["asOf"] = "2021-11-30",
        ["claimedOn"] = "2021-11-15",
        ["claimCurrency"] = "THB",
        ["respondents"] = Respondents(),
        ["workers"] = DemoWorkers.All.Select(worker => new
        {
            worker.Code,
            Episodes = worker.Episodes.Select(episode => Episode(worker, episode)),
        }),
        ["calendars"] = DemoDays.Holidays.GroupBy(holiday => holiday.On.Year).Select(year => new
        {
            Year = year.Key,
            Sources = new[] { HolidayExhibit.Code },
            Holidays = year.OrderBy(holiday => holiday.On)
                .Select(holiday => new { On = Written.IsoDay(holiday.On), holiday.Name }),
        }),
        ["findings"] = new[] { WilfulWithholding("W-01"), WilfulWithholding("W-05") },
        ["lawChoices"] = DemoClaimsOfCase.LawChoices()
            .Concat([Recalled("th/recruitment-fee-charge"), Recalled("th/employer-borne-cost")]),
        ["consents"] = DemoClaimsOfCase.Consents(),
        ["losses"] = DemoClaimsOfCase.Losses(),
        ["tracks"] = DemoClaimsOfCase.Tracks(),
        ["debts"] = new[] { DebtDecisions.Write() },
        ["deductions"] = ConsentExhibit.Records(),
        ["parties"] = TrailOfCase.Parties(),
        ["accounts"] = TrailOfCase.Accounts(),
        ["transfers"] = TrailOfCase.Transfers(),
        ["tracing"] = TrailOfCase.Tracing(),
        ["explainingRecords"] = TrailPapers.SpeakingForTheCook(),
        ["stated"] = StatedExhibit.Stated(),
        ["licenceChecks"] = StatedExhibit.LicenceChecks(),
        ["receipts"] = new[] { PartPayment() },
        ["recovery"] = HowReceiptsAreApplied(),
        ["liability"] = new[] { OwnerBesideTheCompany() },
        ["exhibits"] = Exhibits(),
    };

    private static object Episode(DemoWorker worker, DemoEpisode episode)
    {
        string[] sources = [TestimonyExhibits.LineOfTerms(worker, episode)];
        return new
        {
            From = Written.IsoDay(episode.Span.Start),
            To = Written.IsoDay(episode.Span.End),
            Respondent = DemoEmployer.Code,
            Jurisdiction = "th",
            Place = "TH-85",
            District = "*",
            Sector = episode.IsOnBoat ? "sea-fishery" : "*",
            PayBasis = episode.IsMonthly ? "monthly" : "daily",
            Promised = new
            {
                Amount = Written.Plain(episode.Promised),
                Currency = "THB",
                Basis = "testimony",
                Sources = sources,
            },
            RestDay = "sunday",
            PayDue = new { MonthsAfter = 0, DayOfMonth = (int?)null },
            AgreedHours = (object?)null,
            Ended = DemoClaimsOfCase.Ended(worker, episode),
            Sources = sources,
        };
    }

    private static object Recalled(string file) => new
    {
        File = file,
        AcceptRecalled = true,
        Reason = "training: a lawyer reads sections 42 and 49 of the Royal Ordinance before this is relied on",
    };

    private static object Respondents() => new[]
    {
        new
        {
            DemoEmployer.Code,
            DemoEmployer.Name,
            RegistrationNumber = (string?)DemoEmployer.RegistrationNumber,
            Address = (string?)"99/9 Moo 9, Saphan Pla Road, Ranong 85000 (invented)",
            Role = "employer",
        },
        new
        {
            Code = DemoEmployer.OwnersCode,
            Name = DemoEmployer.OwnersName,
            RegistrationNumber = (string?)null,
            Address = (string?)null,
            Role = "owner",
        },
    };

    private static object HowReceiptsAreApplied() => new
    {
        Appropriation = "principal-first",
        Because = "agreed before the inspector on 22 November 2021 (training)",
        Sources = new[] { ReceiptExhibit.PartPayment },
    };

    private static object OwnerBesideTheCompany() => new
    {
        Respondents = new[] { DemoEmployer.OwnersCode },
        From = "2021-06-01",
        Ground = "finding of 22 November 2021 that the owner ran the work and drew its wages (training)",
        Sources = new[] { ReceiptExhibit.FindingOfOwner },
    };

    private static object PartPayment() => new
    {
        Code = "RC-01",
        ReceivedOn = "2021-11-22",
        Amount = "84000.00",
        Currency = "THB",
        From = DemoEmployer.OwnersCode,
        Sources = new[] { ReceiptExhibit.PartPayment },
    };

    // The owner drew money on the very days on which no wages were sent: the inspector's ground for the finding.
    private static object WilfulWithholding(string worker)
    {
        IEnumerable<string> drawn =
            from booking in BankBook.All
            where booking.OtherSide == DemoEmployer.OwnersAccount && booking.On > new LocalDate(2021, 5, 31)
            select BankExhibit.PlaceOf(booking);
        return new
        {
            Kind = "wilful-withholding",
            MadeBy = Inspector,
            MadeOn = "2021-11-20",
            DueFrom = "2021-06-30",
            DueTo = "2021-09-30",
            Evidence = drawn.Take(3).Append(PayrollExhibit.CellOf(worker, new YearMonth(2021, 6))),
            Workers = new[] { worker },
        };
    }

    private static IEnumerable<object> Exhibits() =>
    [
        Exhibit(PayrollExhibit.Code, "payroll.xlsx", "Payroll book that the employer shows", DemoEmployer.Code),
        Exhibit(SecondBookExhibit.Code, "payroll-own.xlsx", "Book found in the owner's desk", DemoEmployer.Code),
        Exhibit(AttendanceExhibit.Code, "attendance.csv", "Attendance of the shed", DemoEmployer.Code),
        Exhibit(TestimonyExhibits.Hours, "hours.csv", "Hours on the boat, from interviews", null),
        Exhibit(TestimonyExhibits.Payments, "payments-admitted.csv", "Payments admitted, from interviews", null),
        Exhibit(TestimonyExhibits.Terms, "terms.csv", "Terms promised, from interviews", null, isCitedOnly: true),
        Exhibit(
            DebtDecisions.Statements, "advances.csv", "Money handed over, from interviews", null, isCitedOnly: true),
        Exhibit(ConsentExhibit.Code, "consents.csv", "Papers on deductions", null, isCitedOnly: true),
        Exhibit(BankExhibit.Code, "bank.csv", "Statement of the employer's account", DemoEmployer.Code),
        Exhibit(BankExhibit.SecondDelivery, "bank-again.csv", "The same statement, delivered again", DemoEmployer.Code),
        .. TrailOfCase.Exhibits.Select(one =>
            Exhibit(one.Code, one.File, one.Description, null, one.IsCitedOnly, TrailOfCase.Received)),
        Exhibit(DebtExhibit.Code, "debts.tsv", "Recruiter's notebook, typed up", null),
        Exhibit(RemittanceExhibits.Lao, "slips-lao.csv", "Slips kept by families, kip", null),
        Exhibit(RemittanceExhibits.Burmese, "slips-burmese.csv", "Slips kept by families, kyat", null),
        Exhibit(HolidayExhibit.Code, "holidays.csv", "Holidays announced 2018 to 2021", null, isCitedOnly: true),
        Exhibit(
            ReceiptExhibit.Code, "receipts.csv", "The office's book of receipts", null, isCitedOnly: true,
            receivedOn: "2021-11-22"),
        Exhibit(DemoClaimsOfCase.ConsentCode, "consents-by-track.csv", "Consents by track", null, isCitedOnly: true),
        Exhibit(DemoClaimsOfCase.LossCode, "losses.csv", "Losses told, and their receipts", null, isCitedOnly: true),
    ];

    private static object Exhibit(
        string code, string file, string description, string? accountOf, bool isCitedOnly = false,
        string receivedOn = Received) => new
    {
        Code = code,
        File = "exhibits/" + file,
        ReceivedOn = receivedOn,
        Custodian = "Evidence room, Ranong (training)",
        Description = description,
        AccountOf = accountOf,
        CitedOnly = isCitedOnly,
    };
}
