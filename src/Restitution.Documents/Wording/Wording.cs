using System.Collections.Concurrent;
using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Documents;

/// <summary>
/// One language: makes sentences of phrases and reasons, and dresses days, amounts and minutes for people.
/// </summary>
/// <remarks>
/// All patterns stand in <c>Wording/&lt;language&gt;.json</c>; nothing depends on the machine's culture. A key that
/// the file lacks is an error, never a blank: a document with a hole in a sentence must not be printed.
/// </remarks>
public sealed class Wording
{
    private const string LiteralKey = "literal";
    private const string LawUnit = "law-unit.";
    private const string LawCites = "law-cites";

    // Law files and cases may bring words of these families that no wording file can know; they print as they are.
    private static readonly string[] OpenFamilies = ["reading.", "sector.", "finding."];

    private static readonly ConcurrentDictionary<string, Wording> Loaded = new(StringComparer.Ordinal);

    private readonly WordingFile file;
    private readonly ConcurrentDictionary<string, Template> templates = new(StringComparer.Ordinal);
    private readonly CalendarDress calendar;
    private readonly NumberDress numbers;
    private readonly CitationWords citations;

    internal Wording(WordingFile file)
    {
        this.file = file;
        calendar = new CalendarDress(file.Calendar);
        numbers = new NumberDress(file);
        citations = new CitationWords(file.Citations);
    }

    /// <summary>The languages that have a wording file.</summary>
    public static IReadOnlyList<string> Languages => WordingFile.Languages;

    /// <summary>As BCP 47 writes it: en, th.</summary>
    public string Language => file.Language;

    internal NumberDress Numbers => numbers;

    /// <summary>The number format of a day in a workbook, in the language's own era.</summary>
    internal string SpreadsheetDay => file.Calendar.SpreadsheetDay;

    /// <param name="language">As BCP 47 writes it: en, th.</param>
    /// <exception cref="ArgumentException">There is no wording file for the language.</exception>
    public static Wording For(string language) =>
        Loaded.GetOrAdd(language, static name => new Wording(WordingFile.Load(name)));

    internal bool Knows(string key) => file.Phrases.ContainsKey(key);

    /// <param name="operands">Texts that stand for themselves.</param>
    public string Say(string key, params string[] operands) =>
        Template(file.Phrases, key, "phrases").Fill(operands);

    public string Say(Phrase phrase) => phrase.Key switch
    {
        LiteralKey => string.Concat(phrase.Operands.Select(Dress)),
        _ when phrase.Key.StartsWith(Phrase.StatementPrefix, StringComparison.Ordinal) => SayStatement(phrase),
        _ when AsBrought(phrase.Key) is { } word => word,
        _ when phrase.Key.StartsWith(LawUnit, StringComparison.Ordinal) => SayLawFigure(phrase),
        _ => SayFilled(phrase),
    };

    /// <summary>What is missing, as a sentence without a full stop.</summary>
    public string Say(Gap gap) => Fill(OfKind(gap.Kind), gap.About);

    public string Say(Assumption assumption) => Fill(OfKind(assumption.Kind), assumption.About);

    /// <summary>The name of a standing, basis, party, rounding rule, fault or other closed kind.</summary>
    public string Name<TKind>(TKind kind)
        where TKind : struct, Enum => OfKind(kind).Fill([]);

    public string Dress(Operand operand) => operand switch
    {
        Operand.Amount amount => numbers.Amount(amount.Value),
        Operand.Number number => numbers.Number(number.Value),
        Operand.Fraction fraction => numbers.Percent(fraction.Value),
        Operand.Minutes minutes => NumberDress.Minutes(minutes.Value),
        Operand.Days days => numbers.Days(days.Value),
        Operand.Day day => calendar.Day(day.Value),
        Operand.Span span => calendar.Span(span.From, span.To),
        Operand.Code code => code.Value,
        Operand.Term term => Say(Phrase.Of(term.Key)),
        Operand.Name name => file.Phrases.ContainsKey($"{name.Kind}.{name.Given}")
            ? Say($"{name.Kind}.{name.Given}")
            : name.Kind == LawCites ? citations.Say(name.Given)
            : name.Kind.StartsWith("law-", StringComparison.Ordinal) ? name.Given : name.Given.Replace('-', ' '),
        Operand.AmountInWords words => numbers.InWords(words.Value),
        Operand.Lack lack => Say(lack.Missing),
        Operand.Clause clause => Say(new Phrase(clause.Key, clause.About)),
        _ => throw new ArgumentOutOfRangeException(nameof(operand), operand, "Not an operand that can be dressed."),
    };

    public string Dress(Cell cell) => cell switch
    {
        BlankCell or AnswerCell => "",
        TextCell text => Say(text.Text),
        DayCell day => calendar.Day(day.Day),
        SpanCell span => calendar.Span(span.From, span.To),
        MoneyCell money => numbers.Amount(money.Amount),
        EstimateCell estimate => numbers.Estimate(estimate.Amounts.BySize().Select(numbers.Amount)),
        MinutesCell minutes => NumberDress.Minutes(minutes.Minutes),
        NumberCell number => numbers.Number(number.Number),
        GapCell gap => Say(Phrase.Of("gap.line", new Operand.Lack(gap.Missing))),
        AmountInWordsCell words => numbers.InWords(words.Amount),
        SourcesCell sources => Places(sources.Sources),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "Not a cell that can be dressed."),
    };

    /// <summary>The amount alone, where a table says its currency once.</summary>
    public string Bare(Money amount) => numbers.Bare(amount.Amount, amount.Currency);

    /// <summary>Low, likely and high in one text; once when they are the same.</summary>
    public string Estimate(Estimate<string> amounts) => numbers.Estimate(amounts);

    /// <summary>For the caption of a table whose amounts all have one currency.</summary>
    public string AmountsIn(Currency currency) => Say("table.amountsIn", numbers.NameOf(currency));

    public string InWords(Money amount) => numbers.InWords(amount);

    /// <summary>The month's name and year, short: for the axis of a chart.</summary>
    public string ShortMonth(LocalDate month) => calendar.ShortMonth(month);

    /// <summary>Places in exhibits, neighbouring lines drawn together, separated by commas.</summary>
    public static string Places(IReadOnlyList<SourceRef> sources) => string.Join(", ", SourcePlaces.Of(sources));

    /// <summary>The reason of one figure as lines, the parts of it indented under it.</summary>
    public IReadOnlyList<ReasonLine> Print(FigureReason reason) => new ReasonPrint(this).Of(reason.Reason);

    /// <summary>
    /// The same on paper: an authority takes one line, because the document lists the law relied on in full.
    /// </summary>
    public IReadOnlyList<ReasonLine> PrintOnPaper(FigureReason reason) =>
        new ReasonPrint(this, isOnPaper: true).Of(reason.Reason);

    internal Template Sentence(Statement statement) => Template(statement, "sentence", Words(statement).Sentence);

    internal Template? Formula(Statement statement) =>
        Words(statement).Formula is { } formula ? Template(statement, "formula", formula) : null;

    internal string Fill(Template template, IReadOnlyList<Operand> operands) =>
        template.Fill([.. operands.Select(Dress)]);

    // A sentence that begins with another one, or with a place in words, begins with a capital all the same.
    private string SayFilled(Phrase phrase)
    {
        Template template = Template(file.Phrases, phrase.Key, "phrases");
        string said = Fill(template, phrase.Operands);
        bool isSentence = phrase.Key is "gap.line" || said.EndsWith('.');
        return isSentence && template.BeginsWith is not null && BeginsWithWords(template, phrase.Operands)
            ? Capital(said) : said;
    }

    private bool BeginsWithWords(Template template, IReadOnlyList<Operand> operands) =>
        template.BeginsWith is not { } first || first >= operands.Count || operands[first] switch
        {
            Operand.Clause clause => file.Phrases.TryGetValue(clause.Key, out string? text)
                && BeginsWithWords(Documents.Template.Parse(text), clause.About),
            Operand.Lack lack => BeginsWithWords(OfKind(lack.Missing.Kind), lack.Missing.About),
            _ => false,
        };

    private static string Capital(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    // A unit that the wording file does not know stands as the law file has it; a currency in front of it is no word.
    private string SayLawFigure(Phrase phrase)
    {
        string unit = phrase.Key[LawUnit.Length..];
        string ofCurrency = unit.Length > 3 && unit.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0
            ? $"{LawUnit}CUR{unit[3..]}" : "";
        return file.Phrases.ContainsKey(phrase.Key)
            ? Fill(Template(file.Phrases, phrase.Key, "phrases"), phrase.Operands)
            : file.Phrases.ContainsKey(ofCurrency)
                ? Fill(Template(file.Phrases, ofCurrency, "phrases"),
                    [.. phrase.Operands.Take(2), new Operand.Code(unit[..3])])
                : string.Join(' ', phrase.Operands.Select(Dress));
    }

    private string SayStatement(Phrase phrase)
    {
        string[] parts = phrase.Key[Phrase.StatementPrefix.Length..].Split('/');
        Statement statement = Enum.Parse<Statement>(parts[0]);
        int about = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        string sentence = Fill(Sentence(statement), [.. phrase.Operands.Take(about)]);
        Operand[] working = [.. phrase.Operands.Skip(about)];
        return working.Length > 0 && Formula(statement) is { } formula && formula.IsFilledBy(working.Length)
            ? Say("reason.with-working", sentence, Fill(formula, working))
            : sentence;
    }

    private string? AsBrought(string key) => file.Phrases.ContainsKey(key)
        ? null
        : OpenFamilies.FirstOrDefault(family => key.StartsWith(family, StringComparison.Ordinal)) is { } family
            ? key[family.Length..].Replace('-', ' ')
            : null;

    private StatementWording Words(Statement statement) =>
        file.Statements.TryGetValue(statement.ToString(), out StatementWording? words)
            ? words
            : throw Missing("statements", statement.ToString());

    private Template Template(Statement statement, string part, string text) =>
        templates.GetOrAdd(
            $"statements/{statement}/{part}", static (_, words) => Documents.Template.Parse(words), text);

    private Template OfKind<TKind>(TKind kind)
        where TKind : struct, Enum
    {
        string name = typeof(TKind).Name;
        return file.Kinds.TryGetValue(name, out IReadOnlyDictionary<string, string>? words)
            ? Template(words, kind.ToString(), name)
            : throw Missing("kinds", name);
    }

    private Template Template(IReadOnlyDictionary<string, string> words, string key, string section) =>
        words.TryGetValue(key, out string? text)
            ? templates.GetOrAdd($"{section}/{key}", static (_, words) => Documents.Template.Parse(words), text)
            : throw Missing(section, key);

    private InvalidOperationException Missing(string section, string key) =>
        new($"wording/{Language}.json, {section}: found no \"{key}\"; write the wording of this key there.");
}

/// <summary>One line of a printed reason.</summary>
/// <param name="Indent">0 for the statement of the figure itself; one more for each step into its parts.</param>
public sealed record ReasonLine(int Indent, string Text)
{
    /// <summary>The ids of figures that the text names, each with a reason of its own; mostly none.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}
