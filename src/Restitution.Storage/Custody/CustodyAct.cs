using System.Collections.Frozen;
using System.Text.Json;

namespace Restitution.Storage.Custody;

/// <summary>What was done. The list is closed; numbers are not reused.</summary>
/// <remarks>
/// An entry holds the name in small letters with hyphens, <c>exhibit-received</c>, and its hash covers that name: a
/// member that entries hold is never renamed.
/// </remarks>
public enum CustodyAct
{
    ExhibitReceived = 1,

    /// <summary>Rows were read from it.</summary>
    ExhibitRead = 2,

    /// <summary>Its bytes were handed out.</summary>
    ExhibitOpened = 3,
    ExhibitCorrected = 4,

    /// <summary>Its bytes are not those of its hash.</summary>
    ExhibitFoundChanged = 5,
    UploadAbandoned = 6,

    /// <summary>Its bytes left in a package.</summary>
    ExhibitShared = 7,

    /// <summary>Its records were handed out, each with the code of the person it was attributed to.</summary>
    RecordsOpened = 8,

    CaseOpened = 20,
    CaseChanged = 21,
    CaseExported = 22,

    /// <summary>A case folder was brought into the service.</summary>
    CaseBroughtIn = 23,

    /// <summary>A line of the access log of a case folder that was brought in.</summary>
    AccessLogLine = 24,

    /// <summary>A line of the decisions log of a case folder that was brought in.</summary>
    DecisionLogLine = 25,
    CaseFileWritten = 26,
    CaseClosed = 27,

    /// <summary>The bytes of a small file were handed out.</summary>
    CaseFileOpened = 28,

    IdentityAdded = 40,
    RevealRequested = 41,
    RevealApproved = 42,
    RevealRefused = 43,
    IdentityRead = 44,

    /// <summary>Rows were attributed to workers with the identities open.</summary>
    IdentitiesUsed = 45,
    IdentityErased = 46,
    IdentitiesExported = 47,
    IdentitiesBroughtIn = 48,
    IdentityChanged = 49,
    RevealRevoked = 50,

    /// <summary>The keys of persons were wrapped by a new key.</summary>
    WrappingKeyRotated = 51,

    /// <summary>Identities that are kept were to be replaced by others, which wait sealed.</summary>
    IdentityReplacementRequested = 52,
    IdentityReplacementApproved = 53,
    IdentityReplacementRefused = 54,

    /// <summary>Its bytes stand in a file of the database until whoever reads it has ended.</summary>
    ErasureUnfinished = 55,

    /// <summary>They do no more.</summary>
    ErasureFinished = 56,

    ComputationMade = 60,
    DocumentWritten = 61,
    DocumentIssued = 62,
    DocumentSuperseded = 63,
    DocumentOpened = 64,

    /// <summary>A package was made, sealed to the certificate of an office.</summary>
    PackageShared = 65,
    DocumentShared = 66,
    ComputationShared = 67,

    /// <summary>A package was asked for.</summary>
    PackageAsked = 68,

    /// <summary>The bytes of a package were handed out.</summary>
    PackageOpened = 69,
    PackageWithdrawn = 70,

    /// <summary>An exhibit's digest in it is not that of the register.</summary>
    ComputationFoundOtherwise = 79,

    /// <summary>An answer or a document would have held a protected name, and was not given.</summary>
    ProtectedNameRefused = 75,

    GrantGiven = 80,
    GrantRevoked = 81,
    PartyConfirmed = 82,
    PartyRejected = 83,

    /// <summary>The certificate of an office was brought.</summary>
    RecipientAdded = 84,
    RecipientConfirmed = 85,
    RecipientWithdrawn = 86,

    /// <summary>A former version of an identity is to replace the one that stands.</summary>
    IdentityPutBackRequested = 95,

    /// <summary>The whole log was verified, and the vault's hashes with it.</summary>
    CustodyChecked = 100,
    CustodyExported = 101,
}

/// <summary>Acts by the names that entries hold.</summary>
public static class CustodyActs
{
    private static readonly FrozenDictionary<CustodyAct, string> Names = Enum.GetValues<CustodyAct>()
        .ToFrozenDictionary(act => act, act => JsonNamingPolicy.KebabCaseLower.ConvertName(act.ToString()));

    private static readonly FrozenDictionary<string, CustodyAct> Acts =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string NameOf(CustodyAct act) => Names[act];

    /// <summary>Null for a name that this program does not know.</summary>
    public static CustodyAct? Named(string name) => Acts.TryGetValue(name, out CustodyAct act) ? act : null;
}
