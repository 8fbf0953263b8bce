using System.Text.Json;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>
/// What the JSON of an exhibit is written from: what is known of the whole, and its rows, which write themselves.
/// </summary>
/// <remarks>Each <c>Write…</c> writes the elements of its array, and not the array.</remarks>
internal sealed record ExhibitInJson(string Exhibit, Layout Layout, string Sha256)
{
    public IntakeRefusal? Refusal { get; init; }

    public string? SameFileAs { get; init; }

    public required RowCounts Counts { get; init; }

    public required IReadOnlyList<IntakeNote> Notes { get; init; }

    public required IReadOnlyList<StatementOutcome> Statements { get; init; }

    public required IReadOnlyList<PayrollFinding> Payroll { get; init; }

    public required IReadOnlyList<(string Book, Action<Utf8JsonWriter> Write)> OtherBooks { get; init; }

    public required Action<Utf8JsonWriter> WriteStatements { get; init; }

    public required Action<Utf8JsonWriter> WriteRecords { get; init; }

    public required Action<Utf8JsonWriter> WriteQuarantined { get; init; }

    public required Action<Utf8JsonWriter> WriteIgnored { get; init; }
}
