using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Restitution.Documents;

/// <summary>One language's wording file, as written. Unknown, missing and doubled keys are errors.</summary>
internal sealed record WordingFile
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
    };

    public required string Language { get; init; }

    public required CalendarWording Calendar { get; init; }

    public required NumberWording Numbers { get; init; }

    public required IReadOnlyDictionary<string, CurrencyWording> Currencies { get; init; }

    /// <summary>A sentence and a formula for each statement.</summary>
    public required IReadOnlyDictionary<string, StatementWording> Statements { get; init; }

    /// <summary>
    /// By the name of the enum, then of its member: words, or a sentence where the kind takes operands.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Kinds { get; init; }

    /// <summary>Every other sentence and term, by its key.</summary>
    public required IReadOnlyDictionary<string, string> Phrases { get; init; }

    /// <summary>
    /// Names of instruments, and words for their parts, as law files cite them; none where that is the language.
    /// </summary>
    public IReadOnlyDictionary<string, string> Citations { get; init; } = new Dictionary<string, string>();

    public static IReadOnlyList<string> Languages { get; } =
    [
        .. typeof(WordingFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("wording/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="ArgumentException">There is no wording file for the language.</exception>
    public static WordingFile Load(string language)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"wording/{language}.json");
        if (stream is null)
        {
            throw new ArgumentException(
                $"found the language \"{language}\"; wanted one with a wording file: {string.Join(", ", Languages)}",
                nameof(language));
        }

        WordingFile file = Read(stream);
        return file.Language == language
            ? file
            : throw new JsonException($"wording/{language}.json says that its language is \"{file.Language}\"");
    }

    /// <exception cref="JsonException">A key is unknown, missing or doubled; the message tells the line.</exception>
    public static WordingFile Read(Stream stream) =>
        JsonSerializer.Deserialize<WordingFile>(stream, Strict)
            ?? throw new JsonException("found null; wanted a wording file");
}

/// <summary>How days are written. In day, month and span patterns the names in braces are replaced.</summary>
/// <param name="YearsAdded">What is added to the year of the Common Era: 543 for the Buddhist Era.</param>
/// <param name="SpreadsheetDay">The number format of a day in a workbook, in the language's own era.</param>
internal sealed record CalendarWording(
    IReadOnlyList<string> Months, IReadOnlyList<string> ShortMonths, int YearsAdded, string Day, string Month,
    string Span, string SpanInMonth, string SpreadsheetDay);

/// <param name="Scale">Which rule makes words of a number: <c>english</c> or <c>thai</c>.</param>
internal sealed record NumberWording(
    string DecimalMark, string GroupMark, string Money, string Percent, string OneDay, string Days, string Estimate,
    string Scale);

/// <param name="Money">How an amount with this currency is written, where that is not the rule of the language.</param>
/// <param name="Minor">The minor unit's name; null when it is not used.</param>
internal sealed record CurrencyWording(string Major, string? Minor = null, string? Money = null);

/// <param name="Formula">Null for a statement without arithmetic.</param>
internal sealed record StatementWording(string Sentence, string? Formula = null);
