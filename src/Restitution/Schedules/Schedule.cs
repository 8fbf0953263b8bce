using NodaTime;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The data behind one document: what every format prints, and nothing that only one of them knows.</summary>
/// <remarks>
/// Text is phrases, which wording files turn into a language; figures are typed cells, each with the id under which
/// its reason opens. All formats print the same blocks in the same order.
/// </remarks>
public sealed record Schedule
{
    public required ScheduleKind Kind { get; init; }

    public required string CaseCode { get; init; }

    public required LocalDate AsOf { get; init; }

    /// <summary>Printed on every page of a document that nobody has signed.</summary>
    public bool IsDraft { get; init; } = true;

    public required Phrase Title { get; init; }

    /// <summary>The running head: authority, case, confidentiality.</summary>
    public required IReadOnlyList<Phrase> RunningHead { get; init; }

    /// <summary>
    /// How confidential the document is: the phrase of the running head that no format may cut; null where none says.
    /// </summary>
    public Phrase? Marking { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>
    /// Digest of the computation's result, lower-case hexadecimal; printed in the foot and by the signature.
    /// </summary>
    public required string ResultDigest { get; init; }

    public required string EngineVersion { get; init; }
}

/// <summary>Which document a schedule is.</summary>
public enum ScheduleKind
{
    BackPayOrder = 1,
    ComputationSheet = 2,
    RestitutionSchedule = 3,

    /// <summary>A civil claim's schedule of loss.</summary>
    CivilClaim = 4,

    /// <summary>Where the money went, under each method: the report of a financial investigation.</summary>
    AssetTracingReport = 5,

    /// <summary>What the records bear out, contradict or point to. No figure depends on it.</summary>
    FindingsReport = 6,

    /// <summary>Which question would narrow a total most: for the investigator alone.</summary>
    InterviewPriorities = 7,
}

/// <summary>A key of the wording files with what goes into its sentence.</summary>
/// <remarks>Key <c>literal</c> prints its one operand as it is: a name, a code, a text that the case gives.</remarks>
public sealed record Phrase(string Key, IReadOnlyList<Operand> Operands)
{
    /// <summary>What a key begins with that names a statement.</summary>
    public const string StatementPrefix = "statement/";

    public static Phrase Of(string key, params Operand[] operands) => new(key, operands);

    /// <summary>A reason's sentence and its working, where a table says them in full.</summary>
    /// <remarks>The key names the statement and how many of the operands are of the sentence.</remarks>
    public static Phrase Of(Reason reason) => new(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{StatementPrefix}{reason.Statement}/{reason.About.Count}"),
        [.. reason.About, .. reason.Working]);

    public static Phrase Literal(string text) => new("literal", [new Operand.Code(text)]);

    public static Phrase Literal(Operand operand) => new("literal", [operand]);
}
