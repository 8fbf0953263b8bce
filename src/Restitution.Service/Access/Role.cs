namespace Restitution.Service.Access;

/// <summary>The office in which someone acts; a token holds roles, a grant gives one for a case.</summary>
public enum Role
{
    Investigator = 1,
    LabourOfficial = 2,
    RecruitmentRegulator = 3,
    Prosecutor = 4,
    Lawyer = 5,

    /// <summary>Manages grants, and sees nothing of what a case holds.</summary>
    Administrator = 6,
}
