using System.Globalization;
using System.Text;

namespace Restitution.Documents;

/// <summary>A sentence with places for operands, as a wording file writes it.</summary>
/// <remarks>
/// <c>{0}</c> is the first operand. <c>{*: + }</c> is every operand from the first, put together by what follows the
/// colon; <c>{2*: + }</c> every one from the third. A part between <c>{?</c> and <c>?}</c> is left out when an operand
/// that it names is not there. <c>{0#day|days}</c> is the first word where the first operand reads 1, else the second.
/// Braces have no other use.
/// </remarks>
internal sealed class Template
{
    private readonly IReadOnlyList<Piece> pieces;

    private Template(IReadOnlyList<Piece> pieces) => this.pieces = pieces;

    /// <exception cref="FormatException">A brace is left open, or what stands between braces is no place.</exception>
    public static Template Parse(string text)
    {
        var pieces = new List<Piece>();
        int at = 0;
        while (at < text.Length)
        {
            at = text[at] == '{' ? ReadPlace(text, at, pieces) : ReadText(text, at, pieces);
        }

        return new Template(pieces);
    }

    /// <summary>Whether every place outside optional parts has an operand.</summary>
    public bool IsFilledBy(int operandCount) => pieces.All(piece => piece.IsOptional || piece.IsFilledBy(operandCount));

    /// <summary>With which operand the sentence begins; null where it begins with words of its own.</summary>
    public int? BeginsWith => pieces is [One { Index: var index }, ..] ? index : null;

    /// <summary>How many of the operands, from the first, the places take.</summary>
    public int OperandsTaken(int operandCount) => pieces
        .Where(piece => piece.IsFilledBy(operandCount))
        .Select(piece => piece.OperandsTaken(operandCount))
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>The sentence. A place without an operand is an error of the caller.</summary>
    public string Fill(IReadOnlyList<string> operands)
    {
        var text = new StringBuilder();
        foreach (Piece piece in pieces)
        {
            if (piece.IsFilledBy(operands.Count))
            {
                piece.WriteTo(text, operands);
            }
            else if (!piece.IsOptional)
            {
                throw new ArgumentException($"The wording asks for more than the {operands.Count} operands that came.");
            }
        }

        return text.ToString();
    }

    private static int ReadText(string text, int from, List<Piece> pieces)
    {
        int to = text.IndexOf('{', from);
        to = to < 0 ? text.Length : to;
        pieces.Add(new Words(text[from..to]));
        return to;
    }

    private static int ReadPlace(string text, int from, List<Piece> pieces)
    {
        bool isOptional = text.AsSpan(from).StartsWith("{?", StringComparison.Ordinal);
        int to = isOptional ? text.IndexOf("?}", from, StringComparison.Ordinal) : text.IndexOf('}', from);
        if (to < 0)
        {
            throw new FormatException($"a brace is left open in \"{text}\"");
        }

        if (isOptional)
        {
            pieces.Add(new Optional(Parse(text[(from + 2)..to])));
            return to + 2;
        }

        pieces.Add(PlaceOf(text[(from + 1)..to], text));
        return to + 1;
    }

    private static Piece PlaceOf(string place, string text)
    {
        if (place.Split('#', '|') is [var counted, var one, var several]
            && int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return new Plural(count, one, several);
        }

        int star = place.IndexOf("*:", StringComparison.Ordinal);
        string number = star < 0 ? place : place[..star];
        int index = 0;
        if ((number.Length > 0 || star < 0)
            && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out index))
        {
            throw new FormatException(
                $"\"{{{place}}}\" is no place for an operand in \"{text}\"; wanted {{0}} or {{*: + }}");
        }

        return star < 0 ? new One(index) : new AllFrom(index, place[(star + 2)..]);
    }

    private abstract record Piece
    {
        public virtual bool IsOptional => false;

        public abstract bool IsFilledBy(int operandCount);

        public abstract int OperandsTaken(int operandCount);

        public abstract void WriteTo(StringBuilder text, IReadOnlyList<string> operands);
    }

    private sealed record Words(string Text) : Piece
    {
        public override bool IsFilledBy(int operandCount) => true;

        public override int OperandsTaken(int operandCount) => 0;

        public override void WriteTo(StringBuilder text, IReadOnlyList<string> operands) => text.Append(Text);
    }

    private sealed record One(int Index) : Piece
    {
        public override bool IsFilledBy(int operandCount) => Index < operandCount;

        public override int OperandsTaken(int operandCount) => Index + 1;

        public override void WriteTo(StringBuilder text, IReadOnlyList<string> operands) =>
            text.Append(operands[Index]);
    }

    private sealed record Plural(int Index, string Singular, string Several) : Piece
    {
        public override bool IsFilledBy(int operandCount) => Index < operandCount;

        public override int OperandsTaken(int operandCount) => Index + 1;

        public override void WriteTo(StringBuilder text, IReadOnlyList<string> operands) =>
            text.Append(operands[Index] == "1" ? Singular : Several);
    }

    private sealed record AllFrom(int Index, string Between) : Piece
    {
        public override bool IsFilledBy(int operandCount) => Index < operandCount;

        public override int OperandsTaken(int operandCount) => operandCount;

        public override void WriteTo(StringBuilder text, IReadOnlyList<string> operands) =>
            text.AppendJoin(Between, operands.Skip(Index));
    }

    private sealed record Optional(Template Inner) : Piece
    {
        public override bool IsOptional => true;

        public override bool IsFilledBy(int operandCount) => Inner.IsFilledBy(operandCount);

        public override int OperandsTaken(int operandCount) => Inner.OperandsTaken(operandCount);

        public override void WriteTo(StringBuilder text, IReadOnlyList<string> operands) =>
            text.Append(Inner.Fill(operands));
    }
}
