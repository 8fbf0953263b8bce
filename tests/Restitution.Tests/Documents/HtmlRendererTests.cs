using Restitution.Documents;
using Restitution.Documents.Html;
using Restitution.Documents.Json;

namespace Restitution.Tests.Documents;

public sealed class HtmlRendererTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void Nothing_a_case_says_becomes_markup(string language)
    {
        string page = Page(language);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("=HYPERLINK(&quot;http://example.org&quot;)&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static string Page(string language)
    {
        using var writer = new StringWriter();
        HtmlRenderer.Write(SampleSchedule.Make(), Wording.For(language), writer);
        if (Environment.GetEnvironmentVariable("DOCS_OUT") is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"sample.{language}.html"), writer.ToString());
            using FileStream json = File.Create(Path.Combine(folder, "sample.json"));
            ScheduleJson.Write(SampleSchedule.Make(), json);
        }

        return writer.ToString();
    }
}
