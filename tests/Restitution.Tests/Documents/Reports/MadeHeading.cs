using NodaMoney;
using NodaTime;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Reports;

internal static class MadeHeading
{
    public static CaseHeading Make() => new()
    {
        Code = "MADE-01",
        Title = "A made case",
        AuthorityName = "Department of Labour",
        AuthorityOffice = "Ranong",
        Officer = null,
        OrderNumber = null,
        Respondents = [new("R-1", "Sea Company", null, null)],
        AsOf = new LocalDate(2024, 5, 1),
        ClaimedOn = new LocalDate(2024, 4, 1),
        Currency = Currency.FromCode("THB"),
        PayWithin = null,
        CourtWithin = null,
        Exhibits = [],
        Findings = [],
        ResultDigest = new string('b', 64),
        EngineVersion = "0.1.0",
    };
}
