namespace Restitution.Service.Access;

/// <summary>The office in which someone acts; a token holds roles, a grant gives one for a case.</summary>
public enum Role
{
    Investigator = 1,
    LabourOfficial = 2,
    RecruitmentRegulator = 3,
    Prosecutor = 4,
    Lawyer = 5,

    /// <summary>
    /// Manages grants of others, and sees nothing of what a case holds. A token that holds it acts in no other.
    /// </summary>
    Administrator = 6,
}
