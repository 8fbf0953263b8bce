using NodaTime;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>
/// What the law on file answers for one day and one set of keys: a value with its provision, or a gap.
/// </summary>
/// <remarks>
/// Finding allocates nothing; <see cref="Gap"/> and <see cref="Authority"/> are made when they are asked for.
/// </remarks>
public readonly record struct LookUp<T>
{
    private readonly LawAnswer answer;
    private readonly T? value;

    internal LookUp(LawAnswer answer, T? value)
    {
        this.answer = answer;
        this.value = value;
    }

    public bool IsFound => answer.Missing == default && answer.Provision is not null;

    public T Value => IsFound ? value! : throw NotFound();

    /// <summary>The provision that holds the value; its <c>From</c> and <c>To</c> are the span in force.</summary>
    public Provision Provision => IsFound ? answer.Provision! : throw NotFound();

    /// <summary>Whether both are found with the same value, or neither is found.</summary>
    public bool AnswersLike(LookUp<T> other) => IsFound == other.IsFound
        && (!IsFound || EqualityComparer<T>.Default.Equals(value, other.value));

    /// <summary>Of what kind what is missing is; null when the value is found. Allocates nothing.</summary>
    public GapKind? MissingKind => IsFound ? null : answer.Missing == default ? GapKind.LawFileMissing : answer.Missing;

    /// <summary>What is missing, for no figure in particular; null when the value is found.</summary>
    public Gap? Gap => GapFor("");

    /// <summary>The citation as a reason prints it.</summary>
    public Authority Authority => IsFound ? answer.Authority() : throw NotFound();

    /// <summary>The reading taken where the law is contested; null otherwise.</summary>
    public string? ReadingTaken => answer.Reading?.Name;

    /// <summary>What is missing for a figure of a computation; null when the value is found.</summary>
    public Gap? GapFor(string figure) => IsFound ? null : answer.Gap(figure);

    /// <summary>The same for the figure <c>period/name</c>; the id is only put together where there is a gap.</summary>
    public Gap? GapFor(string period, string name) => IsFound ? null : answer.Gap($"{period}/{name}");

    public override string ToString() => answer.ToString();

    internal bool IsSameAnswerAs(LookUp<T> other) =>
        answer.Missing == other.answer.Missing
        && ReferenceEquals(answer.Provision, other.answer.Provision)
        && ReferenceEquals(answer.Entry, other.answer.Entry);

    private InvalidOperationException NotFound() =>
        new($"{answer}: found no value; wanted the caller to ask {nameof(IsFound)} first");
}

/// <summary>One stretch of days with one answer. Both ends are included.</summary>
public readonly record struct LawSpan<T>(LocalDate From, LocalDate To, LookUp<T> LookUp);
