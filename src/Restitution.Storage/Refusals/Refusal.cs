namespace Restitution.Storage.Refusals;

/// <summary>Why something handed in was refused: where, what was found, what was wanted, what to do.</summary>
/// <param name="Place">A file with line and column, an exhibit's code, or a path inside the case folder.</param>
/// <remarks>It never holds a person's name: a name is found "(a name)".</remarks>
public sealed record Refusal(RefusedBecause Because, string Place, string Found, string Wanted, string Remedy)
{
    public override string ToString() => $"{Place}: {Found}; wanted {Wanted}; {Remedy}";
}

/// <summary>What is wrong with what was handed in. Numbers are not reused.</summary>
public enum RefusedBecause
{
    FolderMissing = 1,
    FileMissing = 2,
    FileEmpty = 3,
    FileUnreadable = 4,
    PathLeavesFolder = 5,
    FolderNotEmpty = 6,
    FileInTheWay = 7,

    JsonMalformed = 10,
    KeyUnknown = 11,
    KeyMissing = 12,
    KeyTwice = 13,
    KindWrong = 14,
    TextMalformed = 15,

    DayDoesNotExist = 20,
    SpanReversed = 21,
    EpisodesOverlap = 22,
    CurrencyUnknown = 23,
    AmountHasTooManyDecimals = 24,
    CodeTwice = 25,
    CodeUnknown = 26,
    DigestChanged = 27,
    BytesTwice = 28,

    LayoutMissing = 30,
    LayoutUndecided = 31,
    LayoutDoesNotFit = 32,
    ExhibitUnreadable = 33,
    LawFileUnreadable = 34,
    CorrectionsUnreadable = 35,
    CorrectionFitsNoRow = 36,
    CorrectionStillAtFault = 37,
    LawNotOnFile = 38,

    IdentitiesLocked = 40,
    IdentityKeyWrong = 41,
    IdentitiesDamaged = 42,
    IdentityKeyTooShort = 43,
    ProtectedNameInOutput = 44,

    FigureUnknown = 50,
    FigureMissing = 51,
    ResultDiffers = 52,
    InputDiffers = 53,
    AnswerMissing = 54,
    FormatUnavailable = 55,

    /// <summary>Two figures for one pair of currencies on one day.</summary>
    RatesContradict = 60,
    LossTwice = 170,
    SourceMissing = 171,

    /// <summary>A kind of loss, or a forum, that neither the product nor the law on file knows.</summary>
    WordUnknown = 172,

    /// <summary>A decision names a row that no exhibit has, or one of another kind.</summary>
    RowUnknown = 265,
    /// <summary>A row of a ledger that cannot be read: what is traced without it may be wrong.</summary>
    RowSetAside = 670,

    /// <summary>Rows of a ledger that are each in order and cannot all hold.</summary>
    RowsContradict = 671,
    CurrencyLegUnknown = 672,
    OpeningBelowZero = 673,
    CycleWithinDay = 674,
    MethodForbidden = 675,

    /// <summary>A sale of a thing that cannot be followed to its price.</summary>
    SaleNotFollowed = 676,

    /// <summary>A payment came back on one account, and the account that it had gone to does not show it.</summary>
    ReturnNotOnRecord = 677,
    /// <summary>A register of parties of another version, or one that cannot be one.</summary>
    RegisterUnreadable = 305,

    NotSignedIn = 750,
    NotPermitted = 751,

    /// <summary>It does not exist, or is not there for whoever asks; the two are never told apart.</summary>
    NothingHere = 752,
    MethodWrong = 753,

    /// <summary>A change that does not say of which version it is one.</summary>
    VersionMissing = 754,
    VersionDiffers = 755,
    IdempotencyKeyReused = 756,
    IdempotencyKeyInUse = 757,
    BodyTooLarge = 758,
    TooManyRequests = 759,
    HostForeign = 760,
    OriginForeign = 761,
    BindNotLoopback = 762,
    MediaTypeWrong = 763,
    RequestMalformed = 765,
    NotReady = 766,
    ProgramFailed = 767,
    ServiceOptionWrong = 768,

    /// <summary>Nobody gives access to himself.</summary>
    GrantToOneself = 769,
    VaultAddressMalformed = 710,

    /// <summary>What the vault holds is not what was written.</summary>
    ExhibitChanged = 711,
    ExhibitNotInVault = 712,

    /// <summary>An exhibit is written once; other bytes came for the same address.</summary>
    ExhibitWrittenOtherwise = 713,
    ExhibitTooLarge = 714,
    CaseQuotaReached = 715,
    UploadUnknown = 716,
    UploadIncomplete = 717,

    /// <summary>A chunk, or the whole, has another digest than was told.</summary>
    UploadDigestDiffers = 718,

    /// <summary>A chunk of a number or a size that the upload has no place for.</summary>
    ChunkOutOfPlace = 719,
    ChunkWrittenOtherwise = 720,
    UploadsTooMany = 721,

    /// <summary>The key that wraps the keys of persons is missing, open to others, or is none.</summary>
    WrappingKeyUnusable = 722,
    IdentityErased = 723,
    RevealUnknown = 724,

    /// <summary>Who asked to see an identity may not approve it.</summary>
    RevealBySamePerson = 725,

    /// <summary>A request that waits, was declined, or was revoked.</summary>
    RevealNotOpen = 726,
    RevealTimeOver = 727,
    RevealReadingsUsed = 728,

    /// <summary>A sealed row was changed, or moved to another person or case.</summary>
    SealedIdentityDamaged = 729,

    /// <summary>Two wrote on the same thing: what the first wrote stands, and this is told the second.</summary>
    ChangedMeanwhile = 700,
    NotInDatabase = 701,

    /// <summary>A code, or bytes, that something else of the kind has already.</summary>
    CodeTaken = 702,

    /// <summary>What was asked for is not possible in the state that the thing is in.</summary>
    StateForbids = 703,

    /// <summary>A path or a size that the small files of a case may not have.</summary>
    FileNotKept = 704,
    DatabaseNewer = 705,

    /// <summary>A migration that was applied reads otherwise now.</summary>
    MigrationChanged = 706,
    CustodyLineUnreadable = 730,
    CustodyEntryEdited = 731,

    /// <summary>Changed with a hash made anew: a neighbour names another.</summary>
    CustodyEntryReplaced = 732,
    CustodyEntryRemoved = 733,
    CustodyEntryInserted = 734,
    CustodyEntryReordered = 735,

    /// <summary>Fewer entries than a checkpoint signed.</summary>
    CustodyTruncated = 736,

    /// <summary>A chain that holds, of other entries than a checkpoint signed.</summary>
    CustodyRewritten = 737,
    CheckpointUnreadable = 738,
    CheckpointEdited = 739,
    CheckpointMissing = 740,
    CheckpointsContradict = 741,
    CheckpointOfAnotherLog = 742,
    TimeStampWrong = 743,
    CustodyProofWrong = 744,

    /// <summary>A private key that others on the machine can read.</summary>
    KeyFileOpenToOthers = 745,
    KeyFileUnreadable = 746,
    CheckpointRefused = 747,

    /// <summary>No package, or one of another version.</summary>
    PackageUnreadable = 780,
    PackageCut = 781,
    PackageLonger = 782,

    /// <summary>Sealed to another certificate, or signed for another.</summary>
    PackageForAnother = 783,
    PackageEnvelopeChanged = 784,
    PackageSignatureWrong = 785,
    PackageSenderOther = 786,
    PackageManifestWrong = 787,

    /// <summary>A chunk that is not as it was sealed.</summary>
    PackageChanged = 788,

    /// <summary>A file that is sealed rightly and is not the one that the sender signed.</summary>
    PackageFileChanged = 789,
    PackageProofWrong = 790,
    CertificateUnreadable = 791,
    CertificateExpired = 792,
    CertificateWeak = 793,
    CertificateKindUnsupported = 794,
    PrivateKeyHandedOver = 795,
    FingerprintDiffers = 796,
    RecipientUnknown = 797,
    RecipientNotConfirmed = 798,
    ShareWithdrawn = 799,

    /// <summary>An original that was not chosen expressly, with a reason.</summary>
    OriginalNotChosen = 800,

    /// <summary>A draft, or a computation on which no issued document stands.</summary>
    NotIssued = 801,
    PackageKeyUnreadable = 802,

    /// <summary>Whoever brought a certificate may not confirm it.</summary>
    RecipientBySamePerson = 803,
    NothingToShare = 804,

    /// <summary>Two exhibits that would be read from one file.</summary>
    ExhibitFileShared = 820,

    /// <summary>A correction in the name of another than whoever writes it, or of another day.</summary>
    SignatureForeign = 821,

    /// <summary>A key of a query that the address does not know.</summary>
    QueryKeyUnknown = 840,

    /// <summary>A request under a key that was done by a process which ended before it answered.</summary>
    AnswerLost = 841,

    /// <summary>No version of an identity by this number stood before the one that stands.</summary>
    FormerIdentityUnknown = 842,
}
