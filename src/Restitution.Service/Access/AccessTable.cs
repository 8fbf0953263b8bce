using Restitution.Service.Writing;

namespace Restitution.Service.Access;

/// <summary>Which role may do what: one table, and nothing that is not in it.</summary>
/// <remarks>
/// In a case the role is that of an active grant, which the token holds too. Outside of one it is the token's.
/// </remarks>
public static class AccessTable
{
    private static readonly Dictionary<Right, Role[]> Rows = new()
    {
        [Right.ListCases] = [.. OfCases, Role.Administrator],
        [Right.OpenCase] = [Role.Investigator, Role.LabourOfficial, Role.Prosecutor, Role.Lawyer],
        [Right.ReadCase] = OfCases,
        [Right.WriteCase] = [Role.Investigator, Role.LabourOfficial, Role.Lawyer],
        [Right.ReadExhibits] = OfEvidence,
        [Right.AddExhibits] = [Role.Investigator, Role.LabourOfficial, Role.Lawyer],
        [Right.ReadRecords] = OfEvidence,
        [Right.CorrectRows] = [Role.Investigator, Role.LabourOfficial, Role.Lawyer],
        [Right.Compute] = OfEvidence,
        [Right.ReadComputations] = OfCases,
        [Right.WriteDocuments] = OfEvidence,
        [Right.ReadDocuments] = OfCases,
        [Right.IssueDocuments] = OfEvidence,
        [Right.ShareCase] = [Role.Investigator, Role.LabourOfficial, Role.Prosecutor],
        [Right.ShareOriginals] = [Role.Investigator, Role.Prosecutor],
        [Right.ReadRecipients] =
            [Role.Investigator, Role.LabourOfficial, Role.Prosecutor, Role.Administrator],
        [Right.AddRecipients] = [Role.Investigator, Role.LabourOfficial, Role.Prosecutor],
        [Right.ConfirmRecipients] = [Role.Administrator],
        [Right.ReadCustody] = OfEvidence,
        [Right.RequestReveal] = OfEvidence,
        [Right.ApproveReveal] = [Role.Investigator, Role.LabourOfficial, Role.Prosecutor],
        [Right.ReadIdentities] = OfEvidence,
        [Right.KeepIdentities] = [Role.Investigator, Role.LabourOfficial, Role.Lawyer],
        [Right.DecideReplacement] = [Role.Investigator, Role.LabourOfficial, Role.Prosecutor],
        [Right.EraseIdentities] = [Role.LabourOfficial, Role.Lawyer],
        [Right.ManageGrants] = [Role.Administrator],
        [Right.ReadRegister] =
            [Role.Investigator, Role.LabourOfficial, Role.RecruitmentRegulator, Role.Prosecutor],
        [Right.DecideRegister] = [Role.Investigator, Role.LabourOfficial, Role.RecruitmentRegulator],
        [Right.ReadCustodyCheck] = [Role.Administrator],
        [Right.ReadStatistics] =
            [Role.Investigator, Role.LabourOfficial, Role.RecruitmentRegulator, Role.Prosecutor, Role.Administrator],
    };

    // Whose act each kind of document is: an order is the labour inspectorate's, a charge the prosecutor's.
    private static readonly Dictionary<string, Role[]> Issuers = new(StringComparer.Ordinal)
    {
        [DocumentKinds.BackPayOrder] = [Role.LabourOfficial],
        [DocumentKinds.RestitutionSchedule] = [Role.Prosecutor],
        [DocumentKinds.CivilClaim] = [Role.Lawyer],
        [DocumentKinds.ComputationSheet] = [Role.LabourOfficial, Role.Lawyer, Role.Prosecutor],
        [DocumentKinds.TracingReport] = [Role.Investigator, Role.Prosecutor],
        [DocumentKinds.FindingsReport] = [Role.Investigator, Role.Prosecutor],
        [DocumentKinds.InterviewPriorities] = [Role.Investigator, Role.Prosecutor],
    };

    private static Role[] OfEvidence =>
        [Role.Investigator, Role.LabourOfficial, Role.Prosecutor, Role.Lawyer];

    private static Role[] OfCases => [.. OfEvidence, Role.RecruitmentRegulator];

    public static bool May(Role role, Right right) =>
        Rows.TryGetValue(right, out Role[]? roles) && roles.Contains(role);

    /// <summary>Whether the role issues documents of the kind, or puts another in the place of one.</summary>
    public static bool MayIssue(Role role, string kind) =>
        May(role, Right.IssueDocuments) && IssuersOf(kind).Contains(role);

    /// <summary>The roles whose act a kind of document is; none of a kind that is unknown.</summary>
    public static IReadOnlyList<Role> IssuersOf(string kind) =>
        Issuers.TryGetValue(kind, out Role[]? roles) ? roles : [];

    public static bool May(IEnumerable<Role> roles, Right right) =>
        roles.Any(role => May(role, right));
}
