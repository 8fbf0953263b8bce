using System.Text;
using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>The law files that come with the program, as the build laid them one behind the other.</summary>
/// <remarks>
/// Each is a line of its id and its length in bytes, that many bytes, and the end of a line. The JSON files in the
/// folder of the law are the one source; a test holds the bundle against them, byte for byte.
/// </remarks>
internal static class LawBundle
{
    private const string Resource = "law.bundle";

    /// <summary>Every file of the program, by id.</summary>
    public static IEnumerable<LawText> Texts()
    {
        using Stream stream = typeof(LawBundle).Assembly.GetManifestResourceStream(Resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Texts(bytes);
    }

    /// <exception cref="InvalidDataException">The bytes are not a bundle.</exception>
    internal static IReadOnlyList<LawText> Texts(ReadOnlySpan<byte> bundle)
    {
        var texts = new List<LawText>();
        while (bundle.Length > 0)
        {
            ReadOnlySpan<byte> heading = Heading(bundle);
            int blank = heading.LastIndexOf((byte)' ');
            if (blank < 1 || Length(heading[(blank + 1)..]) is not { } length
                || heading.Length + length + 2 > bundle.Length)
            {
                throw NoBundle(texts.Count);
            }

            ReadOnlySpan<byte> text = bundle.Slice(heading.Length + 1, length);
            texts.Add(new(Encoding.UTF8.GetString(heading[..blank]), Encoding.UTF8.GetString(text), LawOrigin.Program));
            bundle = bundle[(heading.Length + length + 2)..];
        }

        return texts;
    }

    private static ReadOnlySpan<byte> Heading(ReadOnlySpan<byte> bundle)
    {
        int end = bundle.IndexOf((byte)'\n');
        return end < 0 ? bundle : bundle[..end];
    }

    // By hand: the platform's reading of digits in bytes is compiled at every start, for five milliseconds.
    private static int? Length(ReadOnlySpan<byte> digits)
    {
        const int DigitsMost = 9;
        if (digits.Length is 0 or > DigitsMost)
            return null;

        int length = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return null;
            length = (length * 10) + (digit - '0');
        }

        return length;
    }

    private static InvalidDataException NoBundle(int after) => new(FormattableString.Invariant(
        $"the bundle of law files: found no file after {after} of them; wanted its id and its length"));
}
