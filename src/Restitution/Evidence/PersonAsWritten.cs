namespace Restitution.Evidence;

/// <summary>
/// A person's name as an exhibit writes it. It never prints itself, so that it cannot reach a log by accident.
/// </summary>
public readonly record struct PersonAsWritten
{
    private readonly string? written;

    public PersonAsWritten(string written) => this.written = written;

    public bool IsBlank => string.IsNullOrWhiteSpace(written);

    /// <summary>The name itself: for matching to a worker and for the holder of the exhibit, nowhere else.</summary>
    public string Reveal() => written ?? "";

    public override string ToString() => IsBlank ? "" : "(a name)";
}
