using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Which findings go from whom to whom, both ways.</summary>
/// <remarks>
/// One table of practice and of no country. Whoever has the case passes on what another office acts on: signs of force
/// to the police, pay and hours to the labour inspector, recruiters to the regulator, flows of money to the unit for
/// them, what was kept back to the office that it was kept back for. Who may pass on what, and with whose consent, is
/// for the law of the place and the worker. That a record was not received is nothing to pass on: it is asked for.
/// </remarks>
internal static class Referrals
{
    private static readonly (Matter Matter, Agency From, Agency To)[] Table =
    [
        (Matter.Force, Agency.LabourInspector, Agency.Police),
        (Matter.Force, Agency.RecruitmentRegulator, Agency.Police),
        (Matter.PayAndHours, Agency.Police, Agency.LabourInspector),
        (Matter.PayAndHours, Agency.RecruitmentRegulator, Agency.LabourInspector),
        (Matter.Recruitment, Agency.LabourInspector, Agency.RecruitmentRegulator),
        (Matter.Recruitment, Agency.Police, Agency.RecruitmentRegulator),
        (Matter.Money, Agency.LabourInspector, Agency.FinancialIntelligenceUnit),
        (Matter.Money, Agency.Police, Agency.FinancialIntelligenceUnit),
        (Matter.Money, Agency.FinancialIntelligenceUnit, Agency.Police),
        (Matter.SocialSecurity, Agency.LabourInspector, Agency.SocialSecurityOffice),
        (Matter.SocialSecurity, Agency.SocialSecurityOffice, Agency.LabourInspector),
        (Matter.Revenue, Agency.LabourInspector, Agency.RevenueOffice),
        (Matter.Revenue, Agency.Police, Agency.RevenueOffice),
        (Matter.Revenue, Agency.RevenueOffice, Agency.LabourInspector),
    ];

    public static IReadOnlyList<Referral> Of(CaseFindings findings)
    {
        (string Id, Matter[] Matters)[] found =
        [
            .. findings.Indicators.Where(one => one.Outcome != IndicatorOutcome.NothingRead)
                .Select(one => (one.Id, MattersOf(one.Indicator))),
            .. findings.RedFlags.Select(one => (one.Id, MattersOf(one.Kind))),
            .. findings.Infractions.Where(one => one.RestsOn.Footing != Footing.NotReceived)
                .Select(one => (one.Id, MattersOf(one.Kind))),
        ];
        return
        [
            .. from pair in Table.Select(row => (row.From, row.To)).Distinct()
               let matters = Table.Where(row => (row.From, row.To) == pair).Select(row => row.Matter).ToArray()
               let ids = found.Where(one => one.Matters.Intersect(matters).Any()).Select(one => one.Id).ToArray()
               where ids.Length > 0
               select new Referral($"F/referral/{KeyOf(pair.From)}/{KeyOf(pair.To)}", pair.From, pair.To)
               {
                   Findings = ids,
                   Because = new Reason(Statement.ReferralOfFindings)
                   {
                       About =
                       [
                           new Operand.Term($"agency.{KeyOf(pair.From)}"), new Operand.Term($"agency.{KeyOf(pair.To)}"),
                       ],
                       Working = [new Operand.Number(ids.Length)],
                       Figures = ids,
                   },
               },
        ];
    }

    /// <summary>The name under which ids and words call an office.</summary>
    public static string KeyOf(Agency agency) => agency switch
    {
        Agency.LabourInspector => "labour-inspector",
        Agency.RecruitmentRegulator => "recruitment-regulator",
        Agency.Police => "police",
        Agency.FinancialIntelligenceUnit => "financial-intelligence-unit",
        Agency.SocialSecurityOffice => "social-security-office",
        Agency.RevenueOffice => "revenue-office",
        _ => throw new ArgumentOutOfRangeException(nameof(agency), agency, "Not an office."),
    };

    private static Matter[] MattersOf(string indicator) => indicator switch
    {
        IndicatorNames.WithheldWages or IndicatorNames.ExcessiveOvertime => [Matter.Force, Matter.PayAndHours],
        IndicatorNames.DebtBondage or IndicatorNames.DocumentCharges => [Matter.Force, Matter.Recruitment],
        IndicatorNames.Deception => [Matter.Force, Matter.PayAndHours, Matter.Recruitment],
        _ => [Matter.Force],
    };

    private static Matter[] MattersOf(RedFlagKind kind) => kind switch
    {
        RedFlagKind.PayDrawnSameDay => [Matter.Money, Matter.PayAndHours],
        RedFlagKind.FeesInBursts => [Matter.Money, Matter.Recruitment],
        _ => [Matter.Money],
    };

    private static Matter[] MattersOf(InfractionKind kind) => kind switch
    {
        InfractionKind.RecruiterWithoutLicence or InfractionKind.FeesAboveCap => [Matter.Recruitment],
        InfractionKind.SocialSecurityNotRemitted => [Matter.SocialSecurity],
        InfractionKind.TaxNotRemitted => [Matter.Revenue],
        InfractionKind.TwoSetsOfBooks => [Matter.PayAndHours, Matter.Revenue],
        _ => [Matter.PayAndHours],
    };

    private enum Matter
    {
        Force = 1,
        PayAndHours = 2,
        Recruitment = 3,
        Money = 4,
        SocialSecurity = 5,
        Revenue = 6,
    }
}
