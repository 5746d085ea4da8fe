using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace CloudPickle.Tool.Scanning;

/// <summary>A report as lines for pipes, as a table for terminals, and as JSON for programs.</summary>
internal static class ScanOutput
{
    private const int MaxTableRows = 200;

    /// <summary>Tab-separated lines: risk, name, use, count, offset, reason; then problems; the verdict last.</summary>
    public static void WriteLines(ScanReport report, TextWriter writer)
    {
        foreach (var finding in report.Findings)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Word(finding.Risk)}\t{finding.Name}\t{finding.Use}\t{finding.Count}\tat {finding.Offset}\t{finding.Why}"));
        }

        foreach (var problem in report.Problems)
        {
            writer.WriteLine($"{(problem.IsFatal ? "damaged" : "note")}\t{problem}");
        }

        writer.WriteLine($"verdict\t{Word(report.Verdict)}\t{report.Summary}");
    }

    /// <summary>A table with colours. Everything goes in as text, never as markup.</summary>
    public static void WriteTable(ScanReport report, IAnsiConsole terminal)
    {
        if (report.Findings.Count > 0)
        {
            var table = new Table { Border = TableBorder.Rounded };
            foreach (var heading in (string[])["Risk", "Name", "Use", "Count", "Offset", "Why"])
            {
                table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
            }

            foreach (var finding in report.Findings.Take(MaxTableRows))
            {
                var style = new Style(ColorOf(finding.Risk));
                table.AddRow(
                    new Text(Word(finding.Risk), style),
                    new Text(finding.Name, style),
                    new Text(finding.Use),
                    new Text(finding.Count.ToString(CultureInfo.InvariantCulture)),
                    new Text(finding.Offset.ToString(CultureInfo.InvariantCulture)),
                    new Text(finding.Why));
            }

            terminal.Write(table);
            if (report.Findings.Count > MaxTableRows)
            {
                terminal.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"... {report.Findings.Count} names; a pipe or --json gets them all\n")));
            }
        }

        foreach (var problem in report.Problems)
        {
            terminal.Write(new Text($"{(problem.IsFatal ? "damaged" : "note")} {problem}\n", new Style(problem.IsFatal ? Color.Red : Color.Yellow)));
        }

        var verdict = report.Verdict switch { ScanVerdict.Data => Color.Green, ScanVerdict.Unknown => Color.Yellow, _ => Color.Red };
        terminal.Write(new Text(report.Summary + "\n", new Style(verdict, decoration: Decoration.Bold)));
    }

    /// <summary>One JSON object.</summary>
    public static void WriteJson(ScanReport report, Stream destination)
    {
        using (var json = new Utf8JsonWriter(destination, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("verdict", Word(report.Verdict));
            json.WriteNumber("exitCode", report.Code);
            json.WriteNumber("pickles", report.Pickles);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("risk", Word(finding.Risk));
                json.WriteString("name", finding.Name);
                json.WriteString("use", finding.Use);
                json.WriteNumber("count", finding.Count);
                json.WriteNumber("offset", finding.Offset);
                json.WriteString("why", finding.Why);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in report.Problems)
            {
                json.WriteStartObject();
                json.WriteBoolean("fatal", problem.IsFatal);
                json.WriteNumber("offset", problem.Offset);
                json.WriteString("reason", problem.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        destination.WriteByte((byte)'\n');
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Color ColorOf(NameRisk risk) => risk switch
    {
        NameRisk.Data => Color.Green,
        NameRisk.Dangerous => Color.Red,
        _ => Color.Yellow,
    };
}
