namespace Restitution.Service.Access;

/// <summary>What a route needs. One route needs one of these.</summary>
public enum Right
{
    ListCases = 1,
    OpenCase = 2,

    /// <summary>Definition, parties, episodes, the small files beside them, and the state of its work.</summary>
    ReadCase = 10,
    WriteCase = 11,

    /// <summary>The register of exhibits, and their bytes.</summary>
    ReadExhibits = 20,
    AddExhibits = 21,

    /// <summary>Rows as they were read, and those set aside: they may hold names.</summary>
    ReadRecords = 22,
    CorrectRows = 23,

    Compute = 30,
    ReadComputations = 31,
    WriteDocuments = 40,
    ReadDocuments = 41,

    /// <summary>Freezes a document under the office's name, or puts another in its place.</summary>
    IssueDocuments = 42,
    ShareCase = 50,

    /// <summary>Puts an original into a package: names may stand in it.</summary>
    ShareOriginals = 51,

    /// <summary>The offices to which packages are sealed, and this office's own certificate.</summary>
    ReadRecipients = 52,
    AddRecipients = 53,

    /// <summary>Says that a certificate is that of the office, or that it is no more.</summary>
    ConfirmRecipients = 54,
    ReadCustody = 60,

    RequestReveal = 70,
    ApproveReveal = 71,
    ReadIdentities = 72,
    EraseIdentities = 73,

    /// <summary>Brings in who stands behind the codes.</summary>
    KeepIdentities = 74,

    /// <summary>Approves or declines what would replace identities that are kept.</summary>
    DecideReplacement = 75,

    ManageGrants = 80,

    ReadRegister = 90,
    DecideRegister = 91,
    ReadStatistics = 92,

    /// <summary>What the last check of the custody log and of all exhibits found.</summary>
    ReadCustodyCheck = 93,
}
